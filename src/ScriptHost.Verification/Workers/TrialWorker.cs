using System.Collections.Immutable;
using System.Globalization;
using ScriptHost.Runtime;
using ScriptHost.Runtime.Isolation;

namespace ScriptHost.Verification.Workers;

/// <summary>The inside of a process that runs images on samples: question = <see cref="TrialQuestion"/>, answer = <see cref="SampleReport"/>.</summary>
public static class TrialWorker
{
    /// <summary>Names the culture of the process: <c>comma</c>, or the invariant one when it is not set.</summary>
    public const string CultureVariable = "SCRIPTHOST_TRIAL_CULTURE";

    public const string CommaCulture = "comma";

    /// <summary>Bytes that runs may leave behind before they are cleared away: the next one shall not run on top of them.</summary>
    private const long LeftBehind = 16 << 20;

    // What the threads of a server have.
    private const int StackBytes = 16 << 20;

    /// <param name="places">The contract plug-ins.</param>
    /// <returns>The exit code, when there is nobody left to ask.</returns>
    public static int Run(ImmutableArray<string> places)
    {
        var contracts = new WorkerContracts(places);
        if (Environment.GetEnvironmentVariable(CultureVariable) == CommaCulture) UseCommas();
        return WorkerLoop.Run(StackBytes, question => Frame.Is(question.Span, Frame.Load) ? contracts.Load() : Frame.Of(Answer(Frame.Read<TrialQuestion>(question.Span), contracts)));
    }

    private static SampleReport Answer(TrialQuestion question, WorkerContracts contracts)
    {
        try
        {
            var image = ScriptImage.FromBytes(question.Image);
            var contract = contracts.Find(image.Facts.Contract) ?? throw new ImageException($"The contract '{image.Facts.Contract}' left this host. Deploy the bundle again.");
            return contract.Contract.Accept(new SampleRuns(image, contract, question.Order, question.Only, Clear, CancellationToken.None));
        }
        catch (ImageException e)
        {
            return SampleReport.NotLoaded(e.Message.TrimEnd('.'), null);
        }
        finally
        {
            Clear(); // what is left after this, in buffers that the framework keeps, is what the supervisor sees and may end the process for
        }
    }

    private static void Clear()
    {
        if (GC.GetTotalMemory(forceFullCollection: false) > LeftBehind) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
    }

    /// <summary>A culture that writes 1,5 where the invariant one writes 1.5. This application is built without culture data, so it is made by hand.</summary>
    private static void UseCommas()
    {
        // The runtime must pin the culture of a run as an application with cultures does.
        AppContext.SetSwitch("System.Globalization.Invariant", false);
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NumberGroupSeparator, culture.NumberFormat.NegativeSign) = (",", ".", "~");
        (culture.DateTimeFormat.ShortDatePattern, culture.DateTimeFormat.DateSeparator, culture.DateTimeFormat.ShortTimePattern) = ("dd-MM-yyyy", "-", "HH.mm");
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
    }
}
