// a file through FileInfo
Decision Score(Transaction tx) => Decision.Review(new System.IO.FileInfo("/etc/passwd").Length, ""); //! SH0002
---
// a temporary file name
Decision Score(Transaction tx) => Decision.Review(0, System.IO.Path.GetTempFileName()); //! SH0002
---
// file lines as a lazy sequence
Decision Score(Transaction tx) => Decision.Review(System.IO.File.ReadLines("/etc/hosts").Count(), ""); //! SH0002
---
// a method group of File in a query
Decision Score(Transaction tx) => Decision.Review(new[] { "/etc/hosts" }.Select(System.IO.File.ReadAllText).First().Length, ""); //! SH0002
---
// an alias for the file type
using F = System.IO.File; //! SH0002
Decision Score(Transaction tx) => Decision.Review(F.Exists("/etc/hosts") ? 1 : 0, "");
---
// static using of a file type
using static System.IO.File; //! SH0002
Decision Score(Transaction tx) => Decision.Review(ReadAllBytes("/etc/hosts").Length, ""); //! CS0103
---
// the working directory as a value
readonly string Here = System.IO.Directory.GetCurrentDirectory(); //! SH0002
Decision Score(Transaction tx) => Decision.Review(0, Here);
---
// drives of the host
Decision Score(Transaction tx) => Decision.Review(System.IO.DriveInfo.GetDrives().Length, ""); //! SH0002
---
// a memory stream, which is still a stream
Decision Score(Transaction tx) { using var s = new System.IO.MemoryStream(); s.WriteByte(1); return Decision.Review(s.Length, ""); } //! SH0002
---
// a file watcher
Decision Score(Transaction tx) { using var w = new System.IO.FileSystemWatcher("/tmp"); return Decision.Approve(); } //! SH0002
---
// a binary reader over a file
Decision Score(Transaction tx) { using var r = new System.IO.BinaryReader(System.IO.File.OpenRead("/etc/hosts")); return Decision.Review(r.ReadInt32(), ""); } //! SH0002
---
// file in a lambda of a record's default
record R(string Path) { public Func<string> Read { get; init; } = () => System.IO.File.ReadAllText("/etc/hosts"); } //! SH0002
Decision Score(Transaction tx) => Decision.Review(new R("").Read().Length, "");
