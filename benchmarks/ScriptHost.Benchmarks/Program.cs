using BenchmarkDotNet.Running;
using ScriptHost.Benchmarks;

// dotnet run -c Release --project benchmarks/ScriptHost.Benchmarks -- ratios [kernel …]   a look in a minute
// dotnet run -c Release --project benchmarks/ScriptHost.Benchmarks -- --filter *ScriptCall*   BenchmarkDotNet
if (args is ["ratios", .. var kernels])
    Ratios.Print(kernels.Length > 0 ? kernels : Subjects.Names);
else
    BenchmarkSwitcher.FromAssembly(typeof(Ratios).Assembly).Run(args);
