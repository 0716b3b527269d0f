namespace ScriptHost.Scripts.Tests.Data;

/// <summary>A fact about the source data: skipped, with a message, on machines that do not have it.</summary>
internal sealed class DataFactAttribute : FactAttribute
{
    public DataFactAttribute()
    {
        if (SourceData.Folder is null) Skip = "shared/data is not beside the repository.";
    }
}

/// <inheritdoc cref="DataFactAttribute"/>
internal sealed class DataTheoryAttribute : TheoryAttribute
{
    public DataTheoryAttribute()
    {
        if (SourceData.Folder is null) Skip = "shared/data is not beside the repository.";
    }
}
