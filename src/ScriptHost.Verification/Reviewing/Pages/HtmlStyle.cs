namespace ScriptHost.Verification.Reviewing.Pages;

internal static class HtmlStyle
{
    public const string Text = """

        :root { color-scheme: light dark; --ink: #1c1c1e; --paper: #fff; --line: #c9c9ce; --soft: #f3f3f6; --old: #8a8a93; --new: #2457a8; --link: #1a4c9c; }
        @media (prefers-color-scheme: dark) { :root { --ink: #ececf0; --paper: #17171a; --line: #46464d; --soft: #232328; --old: #8d8d96; --new: #8ab4f8; --link: #9cc0ff; } }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
        main { max-width: 1200px; margin: 0 auto; padding: 1rem; }
        h1 { font-size: 1.35rem; overflow-wrap: anywhere; }
        h2 { font-size: 1.15rem; margin-top: 2rem; border-bottom: 1px solid var(--line); }
        h3 { font-size: 1rem; }
        p, li, td, th, figcaption { overflow-wrap: anywhere; }
        a { color: var(--link); }
        nav { display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
        code, pre { font: 13px/1.45 ui-monospace, monospace; }
        code { background: var(--soft); padding: 0 .2em; }
        pre { background: var(--soft); padding: .6rem; white-space: pre-wrap; overflow-wrap: anywhere; }
        ins { text-decoration: none; font-weight: 600; }
        del { text-decoration: none; opacity: .8; }
        .wide { overflow-x: auto; }
        table { border-collapse: collapse; margin: .6rem 0; }
        th, td { border: 1px solid var(--line); padding: .25rem .5rem; text-align: left; vertical-align: top; min-width: 4.5rem; }
        th { background: var(--soft); }
        .n { text-align: right; font-variant-numeric: tabular-nums; }
        ul.checks { list-style: none; padding-left: 0; }
        figure { margin: 1rem 0; max-width: 44rem; }
        .bar { display: flex; gap: .6rem; margin: .2rem 0; }
        .label { flex: 0 0 9.5rem; text-align: right; overflow-wrap: anywhere; font-size: .85rem; }
        .plots { flex: 1; min-width: 0; }
        .plot { display: flex; align-items: center; gap: .5rem; font-size: .8rem; }
        .plot svg { flex: 1; min-width: 0; height: 1rem; }
        .plot span { flex: 0 0 7rem; }
        .old { fill: var(--paper); stroke: var(--old); stroke-width: 1; vector-effect: non-scaling-stroke; }
        .new { fill: var(--new); }
        @media (max-width: 600px) {
          main { padding: .6rem; } .label { flex-basis: 6rem; } .plot span { flex-basis: 5.5rem; }
          thead { display: none; } table, tbody, tr, td { display: block; } tr { border: 1px solid var(--line); margin: .5rem 0; }
          td { border: 0; } td.n { text-align: left; } td[data-label]::before { content: attr(data-label) ": "; font-weight: 600; }
        }
        @media print { nav { display: none; } pre { border: 1px solid var(--line); } }

        """;
}
