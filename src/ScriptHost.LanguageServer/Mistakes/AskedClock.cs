using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScriptHost.LanguageServer.Mistakes;

/// <summary><c>DateTime.Now</c> and <c>DateTimeOffset.UtcNow</c>: a time of the input when it has one, else a date that is the same in every decision.</summary>
internal static class AskedClock
{
    private static readonly HashSet<string> Names = ["Now", "UtcNow", "Today"];

    public static IEnumerable<Correction> Corrections(Mistake mistake)
    {
        if (mistake.Node.FirstAncestorOrSelf<MemberAccessExpressionSyntax>() is not { } clock || !Names.Contains(clock.Name.Identifier.ValueText)) return [];
        if (mistake.Model.GetTypeInfo(clock.Expression).Type is not { Name: nameof(DateTime) or nameof(DateTimeOffset) } type) return [];
        var today = TimeProvider.System.GetLocalNow();
        var date = string.Create(CultureInfo.InvariantCulture, $"new {clock.Expression}({today.Year}, {today.Month}, {today.Day}{(type.Name == nameof(DateTime) ? "" : ", 0, 0, 0, TimeSpan.Zero")})");
        return
        [
            .. TimesOf(mistake, clock, type).Select(time => new Correction($"Take '{time}' from the input", clock.Span, time, IsPreferred: true)),
            new("Write today's date into the script", clock.Span, date),
        ];
    }

    /// <summary>Members of the function's parameters that hold a time.</summary>
    private static IEnumerable<string> TimesOf(Mistake mistake, SyntaxNode clock, ITypeSymbol type) =>
        from parameter in mistake.Model.LookupSymbols(clock.SpanStart).OfType<IParameterSymbol>()
        from property in parameter.Type.GetMembers().OfType<IPropertySymbol>()
        where SymbolEqualityComparer.Default.Equals(property.Type, type) && mistake.View.Project.Contract.Permitted.Allows(property)
        select $"{parameter.Name}.{property.Name}";
}
