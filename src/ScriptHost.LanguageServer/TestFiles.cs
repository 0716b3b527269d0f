using ScriptHost.Compiler.Intake;
using ScriptHost.Runtime;

namespace ScriptHost.LanguageServer;

/// <summary>How the file of a script's tests is compiled, which is the business of who runs tests.</summary>
/// <param name="With">A contract with what tests are written with beside it.</param>
/// <param name="Continue">The script and its tests as one bundle; null when there are none.</param>
public sealed record TestFiles(Func<LoadedContract, LoadedContract> With, Func<Bundle, TestRead, Bundle?> Continue);
