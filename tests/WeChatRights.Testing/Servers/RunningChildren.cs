using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace WeChatRights.Testing.Servers;

/// <summary>Takes every server down with the test process, also when a run is broken off before anything could be disposed.</summary>
internal static class RunningChildren
{
    private static readonly ConcurrentDictionary<Process, bool> Alive = [];
    private static readonly PosixSignalRegistration[] Signals =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => KillAll()),
        PosixSignalRegistration.Create(PosixSignal.SIGHUP, _ => KillAll()),
    ];

    static RunningChildren() => AppDomain.CurrentDomain.ProcessExit += (_, _) => KillAll();

    public static void Add(Process process) => Alive[process] = Signals.Length > 0;

    public static void Remove(Process process) => Alive.TryRemove(process, out _);

    private static void KillAll()
    {
        foreach (var process in Alive.Keys)
        {
            try
            {
                process.Kill(entireProcessTree: true);
            }
            catch (InvalidOperationException)
            {
                // Already gone.
            }
        }
    }
}
