using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ScriptHost.Fixes.Starter;

namespace ScriptHost.LanguageServer.Mistakes;

/// <summary>A function with a way through it that returns nothing: the answers that its contract accepts, to choose from. Which one is right only its author knows, so none is preferred.</summary>
internal static class MissingReturn
{
    private const int Most = 4;

    public static IEnumerable<Correction> Corrections(Mistake mistake)
    {
        var function = mistake.Root.FindToken(mistake.Span.Start).Parent;
        var body = function is MethodDeclarationSyntax method ? method.Body : (function as LocalFunctionStatementSyntax)?.Body;
        if (function is null || body is null || mistake.Model.GetDeclaredSymbol(function) is not IMethodSymbol { ReturnType: var type }) return [];
        return Values(mistake, type).Select(value => new Correction($"Return {value} at the end", At(mistake, body), Line(mistake, body, value)));
    }

    private static IEnumerable<string> Values(Mistake mistake, ITypeSymbol type)
    {
        var contract = mistake.View.Project.Contract.Loaded.Contract;
        return type.SpecialType switch
        {
            SpecialType.System_Boolean => ["true", "false"],
            SpecialType.System_String => ["\"\""],
            >= SpecialType.System_SByte and <= SpecialType.System_Double => ["0"],
            _ => type.ToDisplayString() == contract.OutputType.FullName?.Replace('+', '.') ? contract.Accept(new StarterAnswers()).Take(Most).Select(a => a.Code) : [],
        };
    }

    private static TextSpan At(Mistake mistake, BlockSyntax body) => new(IsOnItsOwnLine(mistake, body) ? LineOfEnd(mistake, body).Start : body.CloseBraceToken.SpanStart, 0);

    private static string Line(Mistake mistake, BlockSyntax body, string value) =>
        IsOnItsOwnLine(mistake, body) ? $"{mistake.IndentAt(body.CloseBraceToken.SpanStart)}    return {value};{mistake.LineEnd}" : $"return {value}; ";

    private static bool IsOnItsOwnLine(Mistake mistake, BlockSyntax body) => string.IsNullOrWhiteSpace(mistake.View.Text.ToString(TextSpan.FromBounds(LineOfEnd(mistake, body).Start, body.CloseBraceToken.SpanStart)));

    private static TextLine LineOfEnd(Mistake mistake, BlockSyntax body) => mistake.View.Text.Lines.GetLineFromPosition(body.CloseBraceToken.SpanStart);
}
