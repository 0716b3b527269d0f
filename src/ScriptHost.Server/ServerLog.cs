using System.Globalization;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Json;

namespace ScriptHost.Server;

/// <summary>Where log lines go: readable ones to standard error, JSON ones to <c>logs/</c> in the data folder, a file a day, 14 days.</summary>
internal static class ServerLog
{
    private const long LargestFile = 64 << 20;

    public static Logger Create(ServerOptions options)
    {
        var log = new LoggerConfiguration()
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .WriteTo.File(new JsonFormatter(renderMessage: true, formatProvider: CultureInfo.InvariantCulture), Path.Combine(options.DataFolder, "logs", "scripthost-.log"),
                rollingInterval: RollingInterval.Day, fileSizeLimitBytes: LargestFile, rollOnFileSizeLimit: true, retainedFileCountLimit: 14);
        if (options.LogToConsole)
            log.WriteTo.Console(formatProvider: CultureInfo.InvariantCulture, standardErrorFromLevel: LogEventLevel.Verbose, outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}");
        return log.CreateLogger();
    }
}
