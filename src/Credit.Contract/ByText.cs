using System.Text.Json.Serialization;

namespace Credit.Contract;

/// <summary>Writes and reads an enum as the text of the source data. Numbers are refused, so a request cannot name a value that does not exist.</summary>
public sealed class ByText<TEnum>() : JsonStringEnumConverter<TEnum>(namingPolicy: null, allowIntegerValues: false)
    where TEnum : struct, Enum;
