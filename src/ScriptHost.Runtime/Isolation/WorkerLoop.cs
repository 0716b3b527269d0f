using Microsoft.Win32.SafeHandles;

namespace ScriptHost.Runtime.Isolation;

/// <summary>The inside of a worker process: answers one question after another until its supervisor closes the pipe.</summary>
public static class WorkerLoop
{
    private const int StandardInput = 0;
    private const int StandardOutput = 1;

    /// <summary>Answers on the calling thread's behalf, on a thread with a stack of its own, and returns the exit code when there is nobody left to ask.</summary>
    /// <param name="stackBytes">The stack the answers may take.</param>
    /// <param name="answer">An exception from it ends the process: the supervisor reports a lost worker with its text.</param>
    /// <param name="enter">Called on each thread that answers, before it does.</param>
    /// <param name="wantsFreshThread">Asked after each answer; true to have the next one from a new thread.</param>
    public static int Run(int stackBytes, Func<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>> answer, Action? enter = null, Func<bool>? wantsFreshThread = null)
    {
        SelfLimits.Apply();
        // Standard output carries frames only; a stray line would be taken for one.
        Console.SetOut(Console.Error);
        var frames = new Frames(Open(StandardInput, FileAccess.Read), Open(StandardOutput, FileAccess.Write));
        for (var more = true; more;)
        {
            var thread = new Thread(() => more = Answer(frames, answer, enter, wantsFreshThread), stackBytes) { Name = "ScriptHost worker" };
            thread.Start();
            thread.Join();
        }
        return 0;
    }

    /// <summary>False when there is nobody left to ask.</summary>
    private static bool Answer(Frames frames, Func<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>> answer, Action? enter, Func<bool>? wantsFreshThread)
    {
        enter?.Invoke();
        try
        {
            while (frames.Read() is { } question)
            {
                frames.Write(answer(question).Span);
                if (wantsFreshThread?.Invoke() == true) return true;
            }
        }
        catch (IOException)
        {
            // The supervisor went away in the middle of an answer.
        }
        return false;
    }

    private static FileStream Open(int descriptor, FileAccess access) => new(new SafeFileHandle(descriptor, ownsHandle: false), access, bufferSize: 0);
}
