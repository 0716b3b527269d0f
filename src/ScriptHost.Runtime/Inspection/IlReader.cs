using System.Reflection.Emit;
using System.Reflection.Metadata;

namespace ScriptHost.Runtime.Inspection;

/// <summary>One IL instruction: its opcode, the metadata token it names (0 for none) and where it stands.</summary>
internal readonly record struct IlInstruction(OpCode Code, int Token, int Offset);

/// <summary>Reads the instructions of a method body. Unknown opcodes and bodies that are cut off are <see cref="BadImageFormatException"/>.</summary>
internal static class IlReader
{
    private static readonly Dictionary<int, OpCode> Codes = typeof(OpCodes).GetFields()
        .Select(f => f.GetValue(null)).OfType<OpCode>().ToDictionary(c => (int)(ushort)c.Value);

    public static List<IlInstruction> Read(BlobReader il)
    {
        var instructions = new List<IlInstruction>();
        while (il.RemainingBytes > 0)
        {
            var offset = il.Offset;
            int value = il.ReadByte();
            if (value == 0xFE) value = 0xFE00 | il.ReadByte();
            if (!Codes.TryGetValue(value, out var code)) throw new BadImageFormatException($"unknown opcode 0x{value:X} at {offset}");
            instructions.Add(new IlInstruction(code, Operand(ref il, code), offset));
        }
        return instructions;
    }

    private static int Operand(ref BlobReader il, OpCode code)
    {
        switch (code.OperandType)
        {
            case OperandType.InlineNone:
                return 0;
            case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                il.ReadByte();
                return 0;
            case OperandType.InlineVar:
                il.ReadUInt16();
                return 0;
            case OperandType.InlineI8 or OperandType.InlineR:
                il.ReadInt64();
                return 0;
            case OperandType.InlineSwitch:
                var count = il.ReadInt32();
                if (count < 0 || count > il.RemainingBytes / sizeof(int)) throw new BadImageFormatException("a switch is cut off");
                il.Offset += count * sizeof(int);
                return 0;
            case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType or OperandType.InlineSig:
                return il.ReadInt32();
            default: // branch targets, int32, float32 and strings are four bytes
                il.ReadInt32();
                return 0;
        }
    }
}
