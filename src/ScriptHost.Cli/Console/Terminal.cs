using System.Text;
using Spectre.Console;

namespace ScriptHost.Cli;

/// <summary>Data goes to stdout, talk to stderr; colours and spinners only where a person looks.</summary>
internal sealed class Terminal
{
    private readonly TextWriter _data;
    private readonly TextWriter _talk = new StreamWriter(System.Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
    private readonly bool _plain = Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } || Environment.GetEnvironmentVariable("TERM") == "dumb";

    public Terminal()
        : this(new StreamWriter(System.Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" })
    {
    }

    /// <param name="data">Where data goes instead of stdout.</param>
    public Terminal(TextWriter data) => _data = data;

    /// <summary>Whether stdout may carry colours.</summary>
    public bool Colours => !_plain && !System.Console.IsOutputRedirected;

    public void Data(string text) => _data.WriteLine(text);

    public void Say(string text) => _talk.WriteLine(text);

    /// <summary>Names the command that is useful now.</summary>
    public void Next(string command) => Say($"next: scripthost {command}");

    /// <summary>Does some work, under a spinner when a person waits at a terminal.</summary>
    public T Busy<T>(string what, Func<T> work)
    {
        if (_plain || System.Console.IsErrorRedirected) return work();
        return Spectre().Status().Start(Markup.Escape(what), _ => work());
    }

    /// <inheritdoc cref="Busy{T}"/>
    public Task<T> BusyAsync<T>(string what, Func<Task<T>> work)
    {
        if (_plain || System.Console.IsErrorRedirected) return work();
        return Spectre().Status().StartAsync(Markup.Escape(what), _ => work());
    }

    /// <summary>Rows of text under their headings, on stdout.</summary>
    public void Table(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table().Border(TableBorder.None);
        foreach (var heading in headings) table.AddColumn(new TableColumn(Markup.Escape(heading)).NoWrap().PadRight(2));
        foreach (var row in rows) table.AddRow([.. row.Select(Markup.Escape)]);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(_data), Ansi = AnsiSupport.No });
        console.Profile.Width = 400; // a table that is piped must not break its lines
        console.Write(table);
    }

    private IAnsiConsole Spectre() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(_talk) });
}
