// reference to a file
#r "System.Net.Http.dll" //! SH0006
Decision Score(Transaction tx) => Decision.Approve();
---
// define
#define A //! SH0006
Decision Score(Transaction tx) => Decision.Approve();
---
// conditional code
#if DEBUG //! SH0006
Decision Score(Transaction tx) => Decision.Decline(1, "");
#else //! SH0006
Decision Score(Transaction tx) => Decision.Approve();
#endif //! SH0006
---
// a line directive
#line 100 "other.csx" //! SH0006
Decision Score(Transaction tx) => Decision.Approve();
---
// a hidden line directive inside of a function
Decision Score(Transaction tx)
{
#line hidden //! SH0006
    return Decision.Approve();
}
---
// error directive
#error stop //! SH0006
Decision Score(Transaction tx) => Decision.Approve();
---
// load of a parent folder
#load "../../etc/x.csx" //! SH0017
Decision Score(Transaction tx) => Decision.Approve();
---
// load of a home folder
#load "~/x.csx" //! SH0017
Decision Score(Transaction tx) => Decision.Approve();
---
// load of itself
#load "loose.csx" //! SH0017
Decision Score(Transaction tx) => Decision.Approve();
---
// load of a back-slashed path
#load "lib\x.csx" //! SH0017
Decision Score(Transaction tx) => Decision.Approve();
---
// shebang
#!/usr/bin/env dotnet //! SH0006
Decision Score(Transaction tx) => Decision.Approve();
---
// package directive of file-based programs
#:package Newtonsoft.Json@13 //! SH0006
Decision Score(Transaction tx) => Decision.Approve();
---
// undefine after code
Decision Score(Transaction tx) => Decision.Approve();
#undef A //! SH0006
---
// warning suppression of a safety rule
#pragma warning disable SH0009 //! SH0010
class C { ~C() { } } //! SH0009
#pragma warning restore
Decision Score(Transaction tx) => Decision.Approve();
