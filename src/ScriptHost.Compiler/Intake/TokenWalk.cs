using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ScriptHost.Compiler.Intake;

/// <summary>Counts on the tokens of one file. Counters of an expression or block are kept for each open bracket.</summary>
internal sealed class TokenWalk
{
    private readonly Stack<Level> _outer = [];
    private Level _level = new();
    private SyntaxKind _before;
    private SyntaxKind _beforeThat;
    private int _tokens, _directives, _usings, _types, _statement, _chain;

    /// <param name="text">The file, or the code of a hole in one of its strings.</param>
    /// <param name="strings">How many interpolated strings are around the text.</param>
    public (TextSpan Span, string Message)? FirstFault(string text, int strings)
    {
        (_level, _before, _beforeThat, _statement, _chain) = (new Level(), SyntaxKind.None, SyntaxKind.None, 0, 0);
        _outer.Clear();
        foreach (var token in SyntaxFactory.ParseTokens(text, options: SourceParser.Options))
        {
            if (_before == SyntaxKind.CloseBraceToken && !GoesOn(token)) EndStatement();
            if (Fault(token, strings) is { } message) return (token.Span.Length > 0 ? new TextSpan(token.SpanStart, Math.Min(token.Span.Length, 40)) : new TextSpan(Math.Max(token.SpanStart - 1, 0), 0), message);
            (_beforeThat, _before) = (_before, token.Kind());
        }
        return null;
    }

    private string? Fault(SyntaxToken token, int strings)
    {
        if (++_tokens > Limits.Tokens) return $"the file has more than {Limits.Tokens:N0} tokens; split it with #load";
        if (++_statement > Limits.StatementTokens) return $"this statement has more than {Limits.StatementTokens:N0} tokens; split it, or write its table in several parts";
        if (token.HasLeadingTrivia && (_directives += token.LeadingTrivia.Count(t => t.IsDirective)) > Limits.Directives) return $"the file has more than {Limits.Directives} directives; remove those that do nothing";
        if (token.Kind() is SyntaxKind.IdentifierToken or SyntaxKind.NumericLiteralToken && token.Text.Length > Limits.WordCharacters) return $"a name or number has at most {Limits.WordCharacters} characters; write a shorter one";
        return token.Kind() switch
        {
            SyntaxKind.OpenBraceToken or SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken => Open(token.Kind(), strings),
            SyntaxKind.CloseBraceToken or SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken => Close(token.Kind()),
            SyntaxKind.SemicolonToken => EndStatement(),
            SyntaxKind.CommaToken => EndExpression(),
            SyntaxKind.EqualsGreaterThanToken => Lambda(strings),
            SyntaxKind.IdentifierToken => Word(token),
            SyntaxKind.UsingKeyword => _outer.Count == 0 && ++_usings > Limits.Usings ? $"the file has more than {Limits.Usings} using directives; remove those it does not need" : null,
            SyntaxKind.ClassKeyword or SyntaxKind.StructKeyword or SyntaxKind.InterfaceKeyword or SyntaxKind.EnumKeyword or SyntaxKind.DelegateKeyword => Type(),
            SyntaxKind.ElseKeyword => ++_level.Elses > Limits.ElseChain ? $"more than {Limits.ElseChain} 'else' follow each other; write a table or a switch" : Bare(),
            SyntaxKind.IfKeyword or SyntaxKind.WhileKeyword or SyntaxKind.ForKeyword or SyntaxKind.ForEachKeyword or SyntaxKind.DoKeyword or SyntaxKind.LockKeyword or SyntaxKind.FixedKeyword => Statement(token.Kind()),
            SyntaxKind.ColonToken => IsLabel() ? Bare() : null,
            _ => Operator(token.Kind()),
        };
    }

    private string? Open(SyntaxKind bracket, int strings)
    {
        if (bracket == SyntaxKind.OpenParenToken && _before == SyntaxKind.SwitchKeyword) EndStatement(); // the statement, not the expression
        // A call of what a call gave, an element of an element, a cast, a switch of a switch.
        var chains = bracket == SyntaxKind.OpenBracketToken
            || bracket == SyntaxKind.OpenParenToken && _before is not (SyntaxKind.IdentifierToken or SyntaxKind.GreaterThanToken)
            || bracket == SyntaxKind.OpenBraceToken && _before == SyntaxKind.SwitchKeyword;
        if (chains && Tight() is { } fault) return fault;
        _outer.Push(_level);
        _level = new Level();
        if (bracket == SyntaxKind.OpenBraceToken) _statement = 0;
        return _outer.Count + strings * (Limits.BracketDepth / Limits.InterpolationDepth) / 2 > Limits.BracketDepth ? $"brackets nest deeper than {Limits.BracketDepth}; give the inner part a name" : null;
    }

    private string? Close(SyntaxKind bracket)
    {
        _chain -= _level.Chain;
        _level = _outer.TryPop(out var outer) ? outer : new Level();
        if (bracket == SyntaxKind.CloseBraceToken) (_statement, _level.Bare) = (0, 0);
        return null;
    }

    private string? EndStatement()
    {
        (_statement, _level.Bare, _level.Clauses) = (0, 0, 0);
        return EndExpression();
    }

    private string? EndExpression()
    {
        _chain -= _level.Chain;
        (_level.Chain, _level.Tight, _level.Operators, _level.Lambdas) = (0, 0, 0, 0);
        return null;
    }

    private string? Lambda(int strings)
    {
        _level.Lambdas++;
        return _outer.Sum(l => l.Lambdas) + _level.Lambdas + strings > Limits.LambdaDepth ? $"lambdas nest deeper than {Limits.LambdaDepth}; write the inner ones as functions" : null;
    }

    private string? Word(SyntaxToken word) => word.Text switch
    {
        "from" or "let" or "join" or "orderby" or "into" => ++_level.Clauses > Limits.QueryClauses ? $"a query has at most {Limits.QueryClauses} clauses that name something or sort; split it" : null,
        "record" => _before is SyntaxKind.None or SyntaxKind.SemicolonToken or SyntaxKind.CloseBraceToken or SyntaxKind.OpenBraceToken or SyntaxKind.CloseBracketToken or SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.PrivateKeyword or SyntaxKind.SealedKeyword or SyntaxKind.AbstractKeyword or SyntaxKind.ReadOnlyKeyword ? Type() : null,
        "and" or "or" => Between(),
        "not" or "with" or "await" => Tight(),
        _ => null,
    };

    private string? Type() => ++_types > Limits.Types ? $"the file declares more than {Limits.Types} types; use fewer, or split it with #load" : null;

    private string? Statement(SyntaxKind keyword)
    {
        if (keyword == SyntaxKind.IfKeyword && _before != SyntaxKind.ElseKeyword) _level.Elses = 0;
        return Bare();
    }

    private string? Bare() => ++_level.Bare > Limits.BareStatements ? $"more than {Limits.BareStatements} statements stand inside of each other without braces; give the inner ones a function" : null;

    private string? Operator(SyntaxKind kind)
    {
        switch (kind)
        {
            case SyntaxKind.PlusToken or SyntaxKind.MinusToken or SyntaxKind.AsteriskToken or SyntaxKind.AmpersandToken or SyntaxKind.CaretToken or SyntaxKind.DotDotToken:
                return EndsOperand(_before) ? Between() : Tight();
            case SyntaxKind.SlashToken or SyntaxKind.PercentToken or SyntaxKind.BarToken or SyntaxKind.BarBarToken or SyntaxKind.AmpersandAmpersandToken
                or SyntaxKind.EqualsEqualsToken or SyntaxKind.ExclamationEqualsToken or SyntaxKind.LessThanLessThanToken:
                return Between();
            case SyntaxKind.DotToken or SyntaxKind.ExclamationToken or SyntaxKind.TildeToken or SyntaxKind.PlusPlusToken or SyntaxKind.MinusMinusToken
                or SyntaxKind.LessThanToken or SyntaxKind.LessThanEqualsToken or SyntaxKind.GreaterThanEqualsToken or SyntaxKind.IsKeyword or SyntaxKind.AsKeyword or SyntaxKind.NewKeyword or SyntaxKind.RefKeyword:
                return Tight();
            case SyntaxKind.QuestionToken or SyntaxKind.QuestionQuestionToken or SyntaxKind.EqualsToken or SyntaxKind.ThrowKeyword:
                EndOperand();
                return Chain();
            default:
                return null;
        }
    }

    /// <summary>An operator between two operands: the compiler walks such a row without recursion, and the next operand begins anew.</summary>
    private string? Between()
    {
        EndOperand();
        return ++_level.Operators > Limits.Operators ? $"this expression has more than {Limits.Operators:N0} operators; give parts of it names" : null;
    }

    private void EndOperand()
    {
        _chain -= _level.Tight;
        _level.Chain -= _level.Tight;
        _level.Tight = 0;
    }

    /// <summary>What belongs to one operand.</summary>
    private string? Tight()
    {
        _level.Tight++;
        return Chain();
    }

    private string? Chain()
    {
        _level.Chain++;
        return ++_chain > Limits.Chain ? $"this expression chains more than {Limits.Chain} operators; give parts of it names" : null;
    }

    /// <summary>Whether a token after a closing brace belongs to the same expression: <c>with</c> after <c>with { … }</c>.</summary>
    private static bool GoesOn(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.IdentifierToken => token.Text is "with" or "and" or "or",
        SyntaxKind.DotToken or SyntaxKind.QuestionToken or SyntaxKind.ExclamationToken or SyntaxKind.SwitchKeyword or SyntaxKind.IsKeyword or SyntaxKind.AsKeyword or SyntaxKind.QuestionQuestionToken => true,
        SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken or SyntaxKind.CommaToken or SyntaxKind.ColonToken => true,
        var kind => SyntaxFacts.IsBinaryExpressionOperatorToken(kind),
    };

    private bool IsLabel() => _before == SyntaxKind.IdentifierToken && _beforeThat is SyntaxKind.ColonToken or SyntaxKind.SemicolonToken or SyntaxKind.OpenBraceToken or SyntaxKind.CloseBraceToken;

    private static bool EndsOperand(SyntaxKind token) => token is SyntaxKind.IdentifierToken or SyntaxKind.NumericLiteralToken or SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.InterpolatedStringToken
        or SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken or SyntaxKind.CloseBraceToken or SyntaxKind.TrueKeyword or SyntaxKind.FalseKeyword or SyntaxKind.NullKeyword or SyntaxKind.ThisKeyword or SyntaxKind.BaseKeyword;

    /// <summary>What is counted inside of one pair of brackets.</summary>
    private sealed class Level
    {
        public int Chain { get; set; }

        /// <summary>The part of the chain that the operand under way has made.</summary>
        public int Tight { get; set; }

        public int Operators { get; set; }

        public int Lambdas { get; set; }

        public int Clauses { get; set; }

        public int Elses { get; set; }

        public int Bare { get; set; }
    }
}
