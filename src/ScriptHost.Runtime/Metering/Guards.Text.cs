using System.Buffers;
using System.Text;

namespace ScriptHost.Runtime;

public static partial class Guards
{
    public static string NewString(char c, int count)
    {
        Allocate(count, CharSize);
        return new string(c, count);
    }

    public static string CreateString<TState>(int length, TState state, SpanAction<char, TState> action)
        where TState : allows ref struct
    {
        Allocate(length, CharSize);
        return string.Create(length, state, action);
    }

    public static string PadLeft(string text, int totalWidth)
    {
        Allocate(totalWidth, CharSize);
        return text.PadLeft(totalWidth);
    }

    public static string PadLeftWith(string text, int totalWidth, char paddingChar)
    {
        Allocate(totalWidth, CharSize);
        return text.PadLeft(totalWidth, paddingChar);
    }

    public static string PadRight(string text, int totalWidth)
    {
        Allocate(totalWidth, CharSize);
        return text.PadRight(totalWidth);
    }

    public static string PadRightWith(string text, int totalWidth, char paddingChar)
    {
        Allocate(totalWidth, CharSize);
        return text.PadRight(totalWidth, paddingChar);
    }

    public static StringBuilder NewStringBuilder(int capacity)
    {
        Allocate(capacity, CharSize);
        return new StringBuilder(capacity);
    }

    public static StringBuilder AppendRepeated(StringBuilder builder, char value, int repeatCount)
    {
        Allocate(repeatCount, CharSize);
        return builder.Append(value, repeatCount);
    }

    public static StringBuilder InsertRepeated(StringBuilder builder, int index, string? value, int count)
    {
        Allocate((long)(value?.Length ?? 0) * count, CharSize);
        return builder.Insert(index, value, count);
    }

    public static int EnsureTextCapacity(StringBuilder builder, int capacity)
    {
        Allocate((long)capacity - builder.Capacity, CharSize);
        return builder.EnsureCapacity(capacity);
    }

    // A new capacity copies the text: charged whole, also when it is smaller than the old one.
    public static void SetTextCapacity(StringBuilder builder, int value)
    {
        Allocate(value, CharSize);
        builder.Capacity = value;
    }

    public static void SetTextLength(StringBuilder builder, int value)
    {
        Allocate((long)value - builder.Length, CharSize);
        builder.Length = value;
    }
}
