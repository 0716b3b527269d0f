using System.Collections.Immutable;
using System.Reflection;
using ScriptHost.Contracts;

namespace ScriptHost.Runtime.Plugins;

/// <summary>
/// Loads contract plug-ins, in the vocabulary of McMaster.NETCore.Plugins, which could replace this folder: a load context per plug-in,
/// shared types from the host, private dependencies isolated. Nothing of a plug-in runs before its references are complete.
/// </summary>
public static class PluginLoader
{
    /// <param name="path">A plug-in folder, or the assembly in it that holds the contracts.</param>
    /// <param name="mode">A program loaded for serving needs a plug-in loaded for serving: what stays cannot refer to what may go.</param>
    /// <exception cref="PluginException">The plug-in cannot be used; the message says why and what to do.</exception>
    public static Plugin Load(string path, LoadMode mode)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Load(PluginFiles.Read(path), mode);
    }

    /// <summary>As above, for files that are in memory already.</summary>
    internal static Plugin Load(PluginFiles files, LoadMode mode)
    {
        var context = new PluginContext(files, mode);
        try
        {
            PluginReferences.Verify(files, context);
            return new Plugin(files, context, Contracts(context.LoadMain(), files));
        }
        catch
        {
            if (context.IsCollectible) context.Unload();
            throw;
        }
    }

    private static ImmutableArray<DecisionContract> Contracts(Assembly assembly, PluginFiles files)
    {
        var contracts = ContractTypes(assembly, files).Select(type => Create(type, files)).OrderBy(c => c.Id.Name, StringComparer.Ordinal).ThenBy(c => c.Id.Major).ToImmutableArray();
        if (contracts.IsEmpty)
            throw new PluginException(files.Folder, $"'{Path.GetFileName(files.MainPath)}' in '{files.Folder}' holds no contract. Derive a public class with a public constructor without parameters from DecisionContract<TInput, TOutput>.");
        for (var i = 1; i < contracts.Length; i++)
            if (contracts[i].Id == contracts[i - 1].Id)
                throw new PluginException(files.Folder, $"The contract '{contracts[i].Id}' is defined twice in '{files.Folder}': by '{contracts[i - 1].GetType()}' and '{contracts[i].GetType()}'. Give one of them another name or major version.");
        return contracts;
    }

    private static Type[] ContractTypes(Assembly assembly, PluginFiles files)
    {
        try
        {
            return [.. assembly.GetExportedTypes().Where(type => !type.IsAbstract && !type.ContainsGenericParameters && type.IsSubclassOf(typeof(DecisionContract)) && type.GetConstructor(Type.EmptyTypes) is not null)];
        }
        catch (Exception exception) when (exception is TypeLoadException or FileLoadException or FileNotFoundException or BadImageFormatException)
        {
            throw new PluginException(files.Folder, $"The types of '{Path.GetFileName(files.MainPath)}' in '{files.Folder}' do not fit this host: {exception.Message} Build the plug-in against the ScriptHost.Contracts and libraries it is deployed with.", exception);
        }
    }

    private static DecisionContract Create(Type type, PluginFiles files)
    {
        try
        {
            return (DecisionContract)Activator.CreateInstance(type)!;   // null only for Nullable<T>
        }
        catch (Exception exception)   // a plug-in's constructor may throw anything, and its engineer must read what
        {
            var cause = exception;
            while (cause is TargetInvocationException or TypeInitializationException && cause.InnerException is { } inner) cause = inner;
            throw new PluginException(files.Folder, $"The contract class '{type}' in '{files.Folder}' cannot be created: {cause.GetType().Name}: {cause.Message} Correct its constructor, initialisers or samples.", exception);
        }
    }
}
