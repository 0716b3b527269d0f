using BenchmarkDotNet.Running;
using ScriptHost.Benchmarks;
using ScriptHost.Benchmarks.Http;
using ScriptHost.Benchmarks.Isolation;

// dotnet run -c Release --project benchmarks/ScriptHost.Benchmarks -- …
//   ratios [kernel …]          script call against native, a look in two minutes
//   prices FOLDER              the same for every harmless script of a folder, the dearest first
//   http                       decision endpoint against a hand-written minimal API
//   captures                   decision endpoint that records all decisions against one that records none
//   swaps                      200 swaps under load
//   kills                      50 kills during a deploy
//   deploys                    stages of a warm deploy, and cold starts
//   rules [ids]                what each performance rule is worth, in time and in fuel
//   check                      all rules against bare GetDiagnostics on a 300-line script, and the time of each
//   fuel                       1,000 runs of each kernel, in both isolation modes: the same text everywhere
//   isolation                  a decision in a worker process against one in process
//   siege [requests]           24,000 good and bad requests while workers are killed at random
//   quiet                      p99 of a point alone, and while attackers are at work
//   corpus FOLDER              the same while a folder of hostile scripts is uploaded
//   --filter *ScriptCall*      BenchmarkDotNet
switch (args)
{
    case ["ratios", .. var kernels]:
        Ratios.Print(kernels.Length > 0 ? kernels : Subjects.Names);
        return 0;
    case ["prices", var scripts]:
        FolderPrices.Print(scripts);
        return 0;
    case ["rules", .. var ids]:
        RulePairs.Print(ids);
        return 0;
    case ["check"]:
        CheckCost.Print();
        return 0;
    case ["fuel"]:
        return ExactFuel.Print();
    case ["isolation"]:
        CallOverhead.Print();
        return 0;
    case ["siege"]:
        return Siege.Run(Siege.Requests);
    case ["siege", var requests]:
        return Siege.Run(int.Parse(requests, System.Globalization.CultureInfo.InvariantCulture));
    case ["quiet"]:
        Quiet.Print();
        return 0;
    case ["corpus", var folder]:
        return UnderCorpus.Run(folder);
    case ["http"]:
        HttpRatio.Print();
        return 0;
    case ["captures"]:
        CaptureCost.Print();
        return 0;
    case ["swaps"]:
        return await SwapUnderLoad.RunAsync();
    case ["kills"]:
        return await KillDuringDeploy.RunAsync();
    case ["deploys"]:
        await DeployTimes.PrintAsync();
        return 0;
    case ["serve-minimal"]:
        await Servers.MinimalApiAsync();
        return 0;
    case ["serve-scripthost", var data, var rate]:
        await Servers.ScriptHostAsync(data, double.Parse(rate, System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    case ["serve-scripthost", var data]:
        await Servers.ScriptHostAsync(data);
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Ratios).Assembly).Run(args);
        return 0;
}
