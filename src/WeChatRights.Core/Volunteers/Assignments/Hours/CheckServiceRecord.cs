using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Volunteers.Profiles;

namespace WeChatRights.Core.Volunteers.Assignments.Hours;

/// <summary>Whether a certificate that somebody holds in his hands is ours: masked name and hours, to be compared with the paper. No more.</summary>
/// <param name="Code">As printed; small letters, blanks and dashes do not matter.</param>
[AllowAnyone]
public sealed record CheckServiceRecord([property: MaxLength(40, ErrorMessage = "证明编号不对，请检查一下。")] string Code)
    : IQuery<ServiceRecordCheck>
{
    public override string ToString() => nameof(CheckServiceRecord);
}

/// <param name="Name">张**; null unless valid.</param>
/// <param name="Minutes">In all; null unless valid.</param>
/// <param name="IssuedOn">The day in China; null unless valid.</param>
public sealed record ServiceRecordCheck(bool Valid, string? Name, int? Minutes, DateOnly? IssuedOn);

internal sealed class CheckServiceRecordHandler(AppDbContext db, ServiceRecords records)
    : IQueryHandler<CheckServiceRecord, ServiceRecordCheck>
{
    private static readonly ServiceRecordCheck Invalid = new(false, null, null, null);

    public async ValueTask<ServiceRecordCheck> Handle(CheckServiceRecord query, CancellationToken cancellationToken)
    {
        if (ServiceRecord.Normalise(query.Code) is not { } code)
        {
            return Invalid;
        }

        var found = await (
            from record in db.Set<ServiceRecord>()
            join volunteer in db.Set<Volunteer>() on record.VolunteerId equals volunteer.Id
            where record.Code == code
            select new
            {
                record.VolunteerId,
                record.IssuedAt,
                volunteer.Name,
            }
        ).FirstOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return Invalid;
        }

        var hours = await records.ConfirmedAsync(found.VolunteerId, found.IssuedAt, cancellationToken);
        return new ServiceRecordCheck(true, Masked(found.Name), hours.Sum(line => line.Minutes), found.IssuedAt.ChinaDate());
    }

    /// <summary>张** for any length.</summary>
    private static string Masked(string name) =>
        name.Trim() is { Length: > 0 } text ? $"{char.ConvertFromUtf32(char.ConvertToUtf32(text, 0))}**" : "**";
}
