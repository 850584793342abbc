using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using MySqlConnector;

namespace WeChatRights.Hosting.Databases;

/// <summary>
/// Sessions wait in a pool and are not reset between two calls, which would cost each call a round trip; so one of them may have died with
/// its server. Once a second the next one is asked whether it lives: if it does not, the pool is emptied, and the call goes on with a new one.
/// </summary>
/// <param name="clock">Of the machine, whatever the rules are given: wires break in real time.</param>
internal sealed class LiveSessions(TimeProvider clock) : DbConnectionInterceptor
{
    /// <summary>No server is back from a restart sooner.</summary>
    private static readonly TimeSpan Trusted = TimeSpan.FromSeconds(1);

    private long _heardAt = clock.GetTimestamp();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (IsDue() && connection is MySqlConnection session)
        {
            if (!session.Ping())
            {
                MySqlConnection.ClearPool(session);
                session.Close();
                session.Open();
            }

            Heard();
        }
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        if (IsDue() && connection is MySqlConnection session)
        {
            if (!await session.PingAsync(cancellationToken))
            {
                await MySqlConnection.ClearPoolAsync(session, cancellationToken);
                await session.CloseAsync();
                await session.OpenAsync(cancellationToken);
            }

            Heard();
        }
    }

    private bool IsDue() => clock.GetElapsedTime(Volatile.Read(ref _heardAt)) >= Trusted;

    private void Heard() => Volatile.Write(ref _heardAt, clock.GetTimestamp());
}
