using System.Runtime.CompilerServices;

namespace ScriptHost.Runtime;

/// <content>Arrays of several dimensions, which the compiler creates by constructors that no allow-list can name.</content>
public static partial class Guards
{
    public static T[,] Array2<T>(int length0, int length1)
    {
        Charge<T>(Math.Max(0, (long)length0) * Math.Max(0, length1));
        return new T[length0, length1];
    }

    public static T[,,] Array3<T>(int length0, int length1, int length2)
    {
        var plane = Math.Max(0, (long)length0) * Math.Max(0, length1);
        Charge<T>(plane > int.MaxValue ? long.MaxValue : plane * Math.Max(0, length2));
        return new T[length0, length1, length2];
    }

    /// <summary>The elements of an array of more dimensions, one length at a time; never overflows.</summary>
    public static long ArrayTimes(long count, int length) => count > int.MaxValue ? long.MaxValue : count * Math.Max(0, length);

    /// <summary>Pays for such an array before it is made.</summary>
    public static void ChargeArray<T>(long count) => Charge<T>(count);

    private static void Charge<T>(long count)
    {
        var size = System.Runtime.CompilerServices.Unsafe.SizeOf<T>();
        Meter.Current.Allocate(count > long.MaxValue / size ? long.MaxValue : count * size);
    }

    public static TOutput[] ConvertAll<TInput, TOutput>(TInput[] array, Converter<TInput, TOutput> converter)
    {
        if (array is not null)
        {
            AllocateElements<TOutput>(array.Length);
            Meter.Current.Toll(Sizes.Calls(array.Length), NoSite);
        }
        return Array.ConvertAll(array!, converter); // ! the framework says what is wrong with null
    }

    public static T[] FindAll<T>(T[] array, Predicate<T> match)
    {
        if (array is not null)
        {
            var meter = Meter.Current;
            meter.Room(2L * array.Length * Unsafe.SizeOf<T>());
            meter.Toll(Sizes.Calls(array.Length), NoSite);
        }
        return Array.FindAll(array!, match); // ! the framework says what is wrong with null
    }
}
