using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScriptHost.LanguageServer.Protocol;
using ScriptHost.LanguageServer.Scripts;

namespace ScriptHost.LanguageServer.Features;

/// <summary>The functions that the call being typed may mean, and the parameter it is at.</summary>
internal static class CallHelp
{
    public static async Task<SignatureHelp?> AtAsync(View view, int offset, CancellationToken cancellationToken)
    {
        var root = await view.RootAsync(cancellationToken).ConfigureAwait(false);
        var arguments = root.FindToken(Math.Max(0, offset - 1)).Parent?.AncestorsAndSelf().OfType<BaseArgumentListSyntax>().FirstOrDefault(a => a.SpanStart < offset && (a.GetLastToken().IsMissing || offset <= a.GetLastToken().SpanStart));
        if (arguments?.Parent is not { } call) return null;
        var model = await view.ModelAsync(cancellationToken).ConfigureAwait(false);
        var methods = Called(model, call).Where(view.Project.Contract.Permitted.Allows).Distinct(SymbolEqualityComparer.Default).Cast<IMethodSymbol>().ToList();
        if (methods.Count == 0) return null;
        var position = arguments.Arguments.GetSeparators().Count(s => s.SpanStart < offset);
        var named = arguments.Arguments.ElementAtOrDefault(position)?.NameColon?.Name.Identifier.ValueText;
        var meant = Math.Max(0, methods.FindIndex(m => m.Parameters.Length > position));
        var parameter = named is null ? position : Math.Max(position, methods[meant].Parameters.Select(p => p.Name).ToList().IndexOf(named));
        return new SignatureHelp([.. methods.Select(m => Describe(m, model, offset, view.Project.Contract))], meant, parameter);
    }

    private static IEnumerable<ISymbol> Called(SemanticModel model, SyntaxNode call)
    {
        var group = call is InvocationExpressionSyntax invocation ? model.GetMemberGroup(invocation.Expression) : [];
        if (!group.IsEmpty) return group.OfType<IMethodSymbol>();
        if (call is BaseObjectCreationExpressionSyntax creation && model.GetTypeInfo(creation).Type is INamedTypeSymbol type) return type.InstanceConstructors.Where(c => c.DeclaredAccessibility == Accessibility.Public);
        var info = model.GetSymbolInfo(call);
        return info.CandidateSymbols.Prepend(info.Symbol).OfType<IMethodSymbol>();
    }

    private static Signature Describe(IMethodSymbol method, SemanticModel model, int offset, KnownContract contract)
    {
        var docs = Symbols.DocsOf(method, contract);
        return new Signature(
            method.ToMinimalDisplayString(model, offset),
            docs is null ? null : MarkupContent.Markdown(docs),
            [.. method.Parameters.Select(p => new SignatureParameter(p.ToMinimalDisplayString(model, offset)))]);
    }
}
