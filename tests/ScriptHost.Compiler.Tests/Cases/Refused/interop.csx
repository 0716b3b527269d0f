// library import
static class N { [System.Runtime.InteropServices.LibraryImport("libc")] public static partial int getpid(); } //! CS0234 CS0751 CS8795
Decision Score(Transaction tx) => Decision.Review(N.getpid(), "");
---
// dll import of a local function
Decision Score(Transaction tx) { [System.Runtime.InteropServices.DllImport("libc")] static extern int getpid(); return Decision.Review(getpid(), ""); } //! CS0234
---
// native library
Decision Score(Transaction tx) { System.Runtime.InteropServices.NativeLibrary.Load("libc"); return Decision.Approve(); } //! SH0002
---
// unmanaged callers only
[System.Runtime.InteropServices.UnmanagedCallersOnly] static int F() => 1; //! CS0234
Decision Score(Transaction tx) => Decision.Approve();
---
// com visible class
[System.Runtime.InteropServices.ComVisible(true)] class C { } //! CS0234
Decision Score(Transaction tx) => Decision.Approve();
---
// marshal string
Decision Score(Transaction tx) { var p = System.Runtime.InteropServices.Marshal.StringToHGlobalAnsi(tx.Id); return Decision.Approve(); } //! SH0002
---
// safe handle
class H : System.Runtime.InteropServices.SafeHandle { public H() : base(0, true) { } public override bool IsInvalid => true; protected override bool ReleaseHandle() => true; } //! CS1729 SH0002
Decision Score(Transaction tx) => Decision.Approve();
---
// method impl options
class C { [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveOptimization)] public int F() => 1; } //! CS0234 SH0002
Decision Score(Transaction tx) => Decision.Review(new C().F(), "");
---
// extern instance method
class C { public extern int F(); } //! SH0003
Decision Score(Transaction tx) => Decision.Review(new C().F(), "");
---
// delegate for a function pointer
Decision Score(Transaction tx) { var f = System.Runtime.InteropServices.Marshal.GetDelegateForFunctionPointer<Func<int>>(1); return Decision.Review(f(), ""); } //! SH0002
