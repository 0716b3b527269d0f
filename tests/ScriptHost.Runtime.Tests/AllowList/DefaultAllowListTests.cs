using System.Reflection;
using System.Text.RegularExpressions;

namespace ScriptHost.Runtime.Tests;

public sealed class DefaultAllowListTests
{
    [Fact]
    public void Every_line_names_a_member_of_the_running_framework()
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in AllowList.Default.Members.Select(m => m.Id).Where(id => id.StartsWith("T:", StringComparison.Ordinal)))
            if (FrameworkMembers.FindType(id[2..]) is { } type) known.UnionWith(FrameworkMembers.IdsOf(type));

        var missing = AllowList.Default.Members.Select(m => m.Id).Where(id => !known.Contains(id)).ToList();

        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }

    [Fact]
    public void Every_member_stands_with_its_type()
    {
        var list = AllowList.Default;

        var orphans = list.Members.Where(m => m.Id[0] != 'T' && !list.Allows("T:" + FrameworkMembers.TypeOf(m.Id))).Select(m => m.Id);

        Assert.Empty(orphans);
    }

    [Fact]
    public void Every_stand_in_stands_for_exactly_one_member()
    {
        var used = AllowList.Default.Members.Where(m => m.Shim is not null).Select(m => DocumentationId.Of(ShimMethods.Find(m.Id, m.Shim!)!)).Order(StringComparer.Ordinal).ToList(); // ! the list's parser has found it
        var defined = new[] { typeof(Guards), typeof(MeteredLinq) }.SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(m => !Regex.IsMatch(m.Name, @"^(Array\d+|ArrayTimes|ChargeArray|Nested|RemainderOf\w+)$")) // arrays of several dimensions, tuples that become objects, and '%' have no line
            .Select(DocumentationId.Of).Order(StringComparer.Ordinal);

        Assert.Equal(defined, used);
    }

    [Fact]
    public void An_interface_that_scripts_implement_lists_all_its_members()
    {
        var list = AllowList.Default;
        var interfaces = list.Members.Where(m => m.Id[0] == 'T').Select(m => FrameworkMembers.FindType(m.Id[2..])).OfType<Type>().Where(t => t.IsInterface).ToList();

        Assert.All(interfaces.SelectMany(i => i.GetMethods(FrameworkMembers.Declared)).Where(m => m.IsAbstract).Select(DocumentationId.Of), id => Assert.True(list.Allows(id), id));
        Assert.All(interfaces.SelectMany(i => i.GetInterfaces()).Select(DocumentationId.Of), id => Assert.True(list.Allows(id), id));
    }

    [Fact]
    public void Files_are_sorted()
    {
        var assembly = typeof(AllowListText).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("AllowList/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!); // ! the name came from the manifest
            var ids = reader.ReadToEnd().Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(' ')[0]).ToList();

            Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        }
    }

    [Theory]
    [InlineData("T:System.Runtime.CompilerServices.Unsafe")]
    [InlineData("T:System.Runtime.InteropServices.MemoryMarshal")]
    [InlineData("T:System.Runtime.InteropServices.CollectionsMarshal")]
    [InlineData("T:System.Runtime.InteropServices.ImmutableCollectionsMarshal")]
    [InlineData("T:System.Runtime.CompilerServices.InlineArray2`1")]
    [InlineData("T:System.IO.File")]
    [InlineData("T:System.Console")]
    [InlineData("T:System.GC")]
    [InlineData("T:System.Threading.Thread")]
    [InlineData("T:System.Activator")]
    [InlineData("T:System.TimeZoneInfo")]
    [InlineData("T:System.Buffers.ArrayPool`1")]
    [InlineData("T:System.Text.RegularExpressions.Regex")]
    [InlineData("M:System.Object.GetType")]
    [InlineData("M:System.Object.MemberwiseClone")]
    [InlineData("M:System.Type.GetType(System.String)")]
    [InlineData("M:System.Delegate.get_Target")]
    [InlineData("M:System.Delegate.DynamicInvoke(System.Object[])")]
    [InlineData("M:System.DateTime.get_Now")]
    [InlineData("M:System.DateTime.get_UtcNow")]
    [InlineData("M:System.DateTime.Parse(System.String,System.IFormatProvider)")]
    [InlineData("M:System.FormattableString.CurrentCulture(System.FormattableString)")]
    [InlineData("F:System.BitConverter.IsLittleEndian")]
    [InlineData("M:System.DateTimeOffset.ToLocalTime")]
    [InlineData("M:System.DateTimeOffset.op_Implicit(System.DateTime)~System.DateTimeOffset")]
    [InlineData("M:System.Guid.NewGuid")]
    [InlineData("M:System.Random.#ctor")]
    [InlineData("M:System.Random.get_Shared")]
    [InlineData("M:System.String.Intern(System.String)")]
    [InlineData("M:System.String.ToUpper")]
    [InlineData("M:System.String.Compare(System.String,System.String)")]
    [InlineData("M:System.String.CompareTo(System.String)")]
    [InlineData("M:System.String.StartsWith(System.String)")]
    [InlineData("M:System.String.GetHashCode")]
    [InlineData("M:System.Double.Parse(System.String)")]
    [InlineData("M:System.Double.ReciprocalEstimate(System.Double)")]
    [InlineData("M:System.Array.CreateInstance(System.Type,System.Int32)")]
    [InlineData("M:System.Enum.Parse(System.Type,System.String)")]
    [InlineData("M:System.Exception.get_Message")]
    [InlineData("M:System.Exception.get_StackTrace")]
    [InlineData("M:System.Environment.Exit(System.Int32)")]
    [InlineData("M:System.Linq.Enumerable.Shuffle``1(System.Collections.Generic.IEnumerable{``0})")]
    public void What_reaches_out_or_differs_from_run_to_run_is_absent(string id) => Assert.False(AllowList.Default.Allows(id));

    [Fact]
    public void What_a_script_may_not_name_is_an_intrinsic()
    {
        foreach (var id in new[] { "M:System.Object.GetHashCode", "T:System.Type", "T:System.Environment", "T:System.Threading.Tasks.Task`1", "M:System.IFormattable.ToString(System.String,System.IFormatProvider)" })
        {
            Assert.True(AllowList.Default.TryFind(id, out var member));
            Assert.True(member.IsIntrinsic);
        }
    }
}
