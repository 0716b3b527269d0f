// fixed
Decision Score(Transaction tx) { unsafe { fixed (char* p = tx.Id) { return Decision.Review(*p, ""); } } } //! SH0003
---
// stackalloc in a span
Decision Score(Transaction tx) { Span<int> s = stackalloc int[4]; return Decision.Review(s[0], ""); } //! SH0003
---
// sizeof a pointer
Decision Score(Transaction tx) { unsafe { return Decision.Review(sizeof(nint*), ""); } } //! SH0003
---
// memory marshal cast
Decision Score(Transaction tx) => Decision.Review(System.Runtime.InteropServices.MemoryMarshal.Cast<double, long>(new double[] { 1 })[0], ""); //! SH0002
---
// unsafe add
Decision Score(Transaction tx) { var a = new int[1]; return Decision.Review(System.Runtime.CompilerServices.Unsafe.Add(ref a[0], 5), ""); } //! SH0002
---
// skip init
Decision Score(Transaction tx) { System.Runtime.CompilerServices.Unsafe.SkipInit(out int x); return Decision.Review(x, ""); } //! SH0002
---
// inline array
[System.Runtime.CompilerServices.InlineArray(4)] struct B { int _; } //! CS0234
Decision Score(Transaction tx) { var b = new B(); return Decision.Review(b[0], ""); } //! CS0021
---
// explicit layout
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)] struct U { [System.Runtime.InteropServices.FieldOffset(0)] public double D; [System.Runtime.InteropServices.FieldOffset(0)] public long L; } //! CS0234 SH0002
Decision Score(Transaction tx) => Decision.Review(new U { D = 1 }.L, "");
---
// fixed-size buffer
unsafe struct F { public fixed int A[4]; } //! SH0003
Decision Score(Transaction tx) => Decision.Approve();
---
// vectors
Decision Score(Transaction tx) => Decision.Review(System.Numerics.Vector<double>.Count, ""); //! CS0234
---
// hardware intrinsics
Decision Score(Transaction tx) => Decision.Review(System.Runtime.Intrinsics.X86.Sse2.IsSupported ? 1 : 0, ""); //! SH0002
---
// pinned handle
Decision Score(Transaction tx) { var h = System.Runtime.InteropServices.GCHandle.Alloc(new byte[1]); return Decision.Approve(); } //! SH0002
---
// array pool
Decision Score(Transaction tx) => Decision.Review(System.Buffers.ArrayPool<double>.Shared.Rent(10)[0], ""); //! CS0234
---
// typed reference
Decision Score(Transaction tx) { var n = 1; var r = __makeref(n); return Decision.Review(__refvalue(r, int), ""); } //! SH0003
---
// function pointer
Decision Score(Transaction tx) { unsafe { delegate*<int, int> f = &G; return Decision.Review(f(1), ""); } static int G(int x) => x; } //! SH0003
---
// pointer type argument through nint
Decision Score(Transaction tx) { nint p = 4096; unsafe { return Decision.Review(*(int*)p, ""); } } //! SH0003
