using System.Globalization;
using System.Text;
using MySqlConnector;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Bench;

/// <summary>
/// Fills the case table to a size, spread over all townships: one case in twenty open, the rest closed, due dates over half a year.
/// Only what the queue reads: cases and the owners' memberships. Written in bulk, because nobody measures the filling.
/// </summary>
internal sealed class CaseFiller(string connectionString, IReadOnlyList<string> townships, Guid ownerId)
{
    private const int RowsPerStatement = 1000;
    private int _made;

    public async Task FillToAsync(int total)
    {
        await using var connection = new MySqlConnection(connectionString);
        await connection.OpenAsync();
        while (_made < total)
        {
            await using var transaction = await connection.BeginTransactionAsync();
            for (var statement = 0; statement < 20 && _made < total; statement++)
            {
                await InsertAsync(connection, transaction, Math.Min(RowsPerStatement, total - _made));
            }

            await transaction.CommitAsync();
        }

        await using var analyse = new MySqlCommand("ANALYZE TABLE cases, case_members", connection) { CommandTimeout = 600 };
        await analyse.ExecuteNonQueryAsync();
    }

    private async Task InsertAsync(MySqlConnection connection, MySqlTransaction transaction, int count)
    {
        var cases = new StringBuilder(
            "INSERT INTO cases (id,number,nature,category,county,township,unit,first_unit,owner_id,status,risk,danger_now,minor_involved,need_to_know,avoid_village,is_open,withdrawal_requested,received_at,received_on,due_at,changed_at,escalated_levels,version) VALUES "
        );
        var members = new StringBuilder("INSERT INTO case_members (case_id,staff_id,role) VALUES ");
        for (var i = 0; i < count; i++, _made++)
        {
            var id = Guid.CreateVersion7();
            var township = townships[_made % townships.Count];
            var open = _made / townships.Count % 20 == 0;
            var needToKnow = _made % 3 == 0;
            var received = new DateTimeOffset(2026, 5, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(_made % 260_000);
            var due = open ? received.AddDays(15) : new DateTimeOffset(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);
            var separator = i == 0 ? "" : ",";
            cases.Append(
                CultureInfo.InvariantCulture,
                $"{separator}('{id}','B{_made:D9}','Complaint','D3','{township[..6]}','{township}','{township}','{township}','{ownerId}','{(open ? "Registered" : "Closed")}','Unassessed',0,0,{(needToKnow ? 1 : 0)},0,{(open ? 1 : 0)},0,'{received:yyyy-MM-dd HH:mm:ss}','{received.ChinaDate():yyyy-MM-dd}','{due:yyyy-MM-dd HH:mm:ss}','{received:yyyy-MM-dd HH:mm:ss}',0,'{id}')"
            );
            members.Append(CultureInfo.InvariantCulture, $"{separator}('{id}','{ownerId}','Owner')");
        }

        foreach (var sql in new[] { cases, members })
        {
            await using var command = new MySqlCommand(sql.ToString(), connection, transaction) { CommandTimeout = 600 };
            await command.ExecuteNonQueryAsync();
        }
    }
}
