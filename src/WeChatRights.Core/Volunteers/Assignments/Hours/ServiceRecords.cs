using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.Volunteers.Profiles;

namespace WeChatRights.Core.Volunteers.Assignments.Hours;

/// <summary>Issues certificates and reads what they say.</summary>
internal sealed class ServiceRecords(AppDbContext db, CallContext call, DivisionDirectory divisions, AuditTrail audit)
{
    /// <exception cref="DomainException"><c>no-service-hours</c></exception>
    public async Task<ServiceRecordSheet> IssueAsync(Volunteer volunteer, CancellationToken cancellationToken)
    {
        var hours = await ConfirmedAsync(volunteer.Id, call.Now, cancellationToken);
        if (hours.Count == 0)
        {
            throw new DomainException(HoursErrors.Nothing);
        }

        var latest = hours.Max(line => line.DecidedAt);
        var record = await db.Set<ServiceRecord>()
            .Where(record => record.VolunteerId == volunteer.Id && record.IssuedAt >= latest)
            .OrderByDescending(record => record.IssuedAt)
            .FirstOrDefaultAsync(cancellationToken);
        if (record is null)
        {
            record = new ServiceRecord(Ids.New(call.Now), volunteer.Id, call.Now);
            db.Add(record);
            audit.RecordObject(call, "ServiceRecordIssued", volunteer.Id.ToString());
        }

        var lines = new List<ServiceRecordLine>();
        foreach (var line in hours)
        {
            var place = await divisions.PathNameAsync(line.Place, cancellationToken);
            lines.Add(new ServiceRecordLine(line.On, line.Kind, line.Minutes, $"{place}妇女儿童维权站"));
        }

        return new ServiceRecordSheet(
            record.Code,
            record.IssuedAt,
            volunteer.Name,
            hours.Sum(line => line.Minutes),
            lines,
            volunteer.TrainingsDone()
        );
    }

    /// <summary>What had been confirmed by then, by day. Confirmed hours do not change, so neither does the answer.</summary>
    public Task<List<ServiceHours>> ConfirmedAsync(Guid volunteerId, DateTimeOffset by, CancellationToken cancellationToken) =>
        db.Set<ServiceHours>()
            .AsNoTracking()
            .Where(hours => hours.VolunteerId == volunteerId && hours.State == HoursState.Confirmed && hours.DecidedAt <= by)
            .OrderBy(hours => hours.On)
            .ThenBy(hours => hours.Id)
            .ToListAsync(cancellationToken);
}
