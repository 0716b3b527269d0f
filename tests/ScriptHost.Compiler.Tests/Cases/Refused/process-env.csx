// environment variables
Decision Score(Transaction tx) => Decision.Review(0, Environment.GetEnvironmentVariable("PATH") ?? ""); //! SH0001
---
// fail fast through a method group
Decision Score(Transaction tx) { Action<string?> end = Environment.FailFast; end("x"); return Decision.Approve(); } //! SH0001
---
// process id in a top-level value
readonly int Pid = Environment.ProcessId; //! SH0001
Decision Score(Transaction tx) => Decision.Review(Pid, "");
---
// a process
Decision Score(Transaction tx) { System.Diagnostics.Process.Start("/bin/true"); return Decision.Approve(); } //! SH0002
---
// console beep and title
Decision Score(Transaction tx) { Console.Beep(); return Decision.Approve(); } //! SH0002
---
// console out as a writer
Decision Score(Transaction tx) { var o = Console.Out; o.Write(tx.Id); return Decision.Approve(); } //! SH0002
---
// app domain
Decision Score(Transaction tx) => Decision.Review(0, AppDomain.CurrentDomain.BaseDirectory); //! SH0002
---
// app context data
Decision Score(Transaction tx) => Decision.Review(0, AppContext.BaseDirectory + AppContext.GetData("x")); //! SH0002
---
// debugger break
Decision Score(Transaction tx) { System.Diagnostics.Debugger.Break(); return Decision.Approve(); } //! SH0002
---
// stack trace of the host
Decision Score(Transaction tx) => Decision.Review(new System.Diagnostics.StackTrace().FrameCount, ""); //! SH0002
---
// runtime description
Decision Score(Transaction tx) => Decision.Review(0, System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription); //! SH0002
---
// event log and tracing
Decision Score(Transaction tx) { using var e = new System.Diagnostics.Tracing.EventSource("x"); return Decision.Approve(); } //! SH0002
