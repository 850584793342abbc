using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Volunteers.Profiles;

/// <summary>Lines of the list of volunteers, with the names of places and accounts.</summary>
internal sealed class VolunteerRows(AppDbContext db, CallContext call, DivisionDirectory divisions, RingSealer sealer)
{
    /// <summary>In the order of the ids.</summary>
    public async Task<IReadOnlyList<VolunteerRow>> OfAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var found = await db.Set<Volunteer>()
            .AsNoTracking()
            .Include(volunteer => volunteer.Qualifications)
            .Where(volunteer => ids.Contains(volunteer.Id))
            .ToDictionaryAsync(volunteer => volunteer.Id, cancellationToken);
        var accounts = await StaffNames.ByIdAsync(
            db,
            [.. found.Values.Select(volunteer => volunteer.StaffId).OfType<Guid>()],
            cancellationToken
        );
        var rows = new List<VolunteerRow>();
        foreach (var volunteer in ids.Select(id => found[id]))
        {
            var account = volunteer.StaffId is { } staffId ? accounts.GetValueOrDefault(staffId) : null;
            rows.Add(Row(volunteer, await divisions.PathNameAsync(volunteer.Home, cancellationToken), account));
        }

        return rows;
    }

    /// <summary>In full; null: she has left.</summary>
    public string? PhoneOf(Volunteer volunteer) =>
        volunteer.Phone is { } cell ? sealer.Open(Volunteer.PhonePlace(volunteer.Id), cell) : null;

    private VolunteerRow Row(Volunteer volunteer, string homeName, string? account)
    {
        var today = call.Now.ChinaDate();
        var qualifiedUntil = volunteer.Qualifications.Min(held => held.ValidUntil);
        return new VolunteerRow(
            volunteer.Id,
            volunteer.Version,
            volunteer.Name,
            volunteer.Sex,
            VolunteerPolicy.IsMinor(volunteer.BirthDate, today),
            volunteer.Home.Value,
            homeName,
            PhoneOf(volunteer) is { } phone ? Mask(phone) : null,
            volunteer.Skills,
            volunteer.Experienced,
            volunteer.State,
            volunteer.StateSince,
            volunteer.StateReason,
            volunteer.ClearedUntil,
            VolunteerPolicy.Warn(volunteer.ClearedUntil, today),
            qualifiedUntil,
            VolunteerPolicy.Warn(qualifiedUntil, today),
            volunteer.VettedBy == call.RequireStaff().StaffId,
            volunteer.StaffId,
            account,
            volunteer.AppliedOnline
        );
    }

    /// <summary>139****0001; a number shorter than 11 digits keeps its last two only.</summary>
    private static string Mask(string phone) => phone.Length >= 11 ? $"{phone[..3]}****{phone[^4..]}" : $"****{phone[^2..]}";
}
