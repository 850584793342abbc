using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Consultations.Absences;
using WeChatRights.Core.Consultations.Sittings;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Providers;

/// <summary>The providers of one's own counties, who still serve; those whose licence ends first at the front.</summary>
[RequirePermission(Permission.ManageConsultations)]
public sealed record ListProviders : IQuery<IReadOnlyList<ProviderRow>>;

/// <param name="Warning">The licence has ended or ends within <see cref="ConsultationPolicy.LicenceWarningDays"/> days.</param>
/// <param name="StaffId">Of the account that he sits at his own desk with; null: none. <paramref name="Account"/> is its name.</param>
public sealed record ProviderRow(
    Guid Id,
    Guid Version,
    string County,
    string CountyName,
    string Name,
    Profession Profession,
    Sex Sex,
    string Firm,
    string LicenceNumber,
    DateOnly? LicenceUntil,
    string Specialities,
    string Languages,
    bool ForMinors,
    bool Verified,
    LicenceWarning Warning,
    IReadOnlyList<WeeklyTime> Times,
    IReadOnlyList<AwayDays> Away,
    Guid? StaffId,
    string? Account
);

/// <summary>Days on which a provider cannot come, the last included; not those that are over.</summary>
public sealed record AwayDays(Guid AbsenceId, DateOnly From, DateOnly To);

/// <param name="Station">For example 叶县 · 任店镇; null unless on site.</param>
/// <param name="StationShut">The station's hours have changed: it is not open then, and no further times are made.</param>
public sealed record WeeklyTime(
    Guid TemplateId,
    DayOfWeek Day,
    ConsultationKind Kind,
    string? Station,
    TimeOnly From,
    TimeOnly To,
    int SlotMinutes,
    int Seats,
    bool StationShut
);

public enum LicenceWarning
{
    None,
    EndsSoon,
    Ended,
}

internal sealed class ListProvidersHandler(AppDbContext db, CallContext call, DivisionDirectory divisions, StationHours stations)
    : IQueryHandler<ListProviders, IReadOnlyList<ProviderRow>>
{
    public async ValueTask<IReadOnlyList<ProviderRow>> Handle(ListProviders query, CancellationToken cancellationToken)
    {
        var (staff, today) = (call.RequireStaff(), call.Now.ChinaDate());
        var serving = await db.Set<Provider>().AsNoTracking().Where(provider => provider.LeftAt == null).ToListAsync(cancellationToken);
        var times = await TimesAsync(cancellationToken);
        var away = await AwayAsync(today, cancellationToken);
        var accounts = await StaffNames.ByIdAsync(db, [.. serving.Select(provider => provider.StaffId).OfType<Guid>()], cancellationToken);
        var rows = new List<ProviderRow>();
        foreach (var provider in serving.Where(provider => staff.Covers(Permission.ManageConsultations, provider.County)))
        {
            rows.Add(
                new ProviderRow(
                    provider.Id,
                    provider.Version,
                    provider.County.Value,
                    await divisions.PathNameAsync(provider.County, cancellationToken),
                    provider.Name,
                    provider.Profession,
                    provider.Sex,
                    provider.Firm,
                    provider.LicenceNumber,
                    provider.LicenceUntil,
                    provider.Specialities,
                    provider.Languages,
                    provider.ForMinors,
                    provider.VerifiedAt is not null,
                    Warn(provider.LicenceUntil, today),
                    [.. times[provider.Id]],
                    [.. away[provider.Id]],
                    provider.StaffId,
                    provider.StaffId is { } account ? accounts.GetValueOrDefault(account) : null
                )
            );
        }

        return [.. rows.OrderBy(row => row.LicenceUntil ?? DateOnly.MaxValue).ThenBy(row => row.Name, StringComparer.Ordinal)];
    }

    /// <summary>Weekly times in force, by provider, in the order of the week.</summary>
    private async Task<ILookup<Guid, WeeklyTime>> TimesAsync(CancellationToken cancellationToken)
    {
        var templates = await db.Set<SittingTemplate>()
            .AsNoTracking()
            .Where(template => template.EndedAt == null)
            .ToListAsync(cancellationToken);
        var hours = await stations.OfAsync(
            [.. templates.Select(template => template.Station).OfType<DivisionCode>().Distinct()],
            cancellationToken
        );
        var times = new List<(Guid ProviderId, WeeklyTime Time)>();
        foreach (var template in templates.OrderBy(template => ((int)template.Day + 6) % 7).ThenBy(template => template.From))
        {
            var station = template.Station is { } township ? await divisions.PathNameAsync(township, cancellationToken) : null;
            times.Add(
                (
                    template.ProviderId,
                    new WeeklyTime(
                        template.Id,
                        template.Day,
                        template.Kind,
                        station,
                        template.From,
                        template.To,
                        template.SlotMinutes,
                        template.Seats,
                        template.Station is { } place
                            && hours.TryGetValue(place, out var open)
                            && !open.CoverWhole(template.Day, template.From, template.To)
                    )
                )
            );
        }

        return times.ToLookup(pair => pair.ProviderId, pair => pair.Time);
    }

    private async Task<ILookup<Guid, AwayDays>> AwayAsync(DateOnly today, CancellationToken cancellationToken) =>
        (
            await db.Set<Absence>()
                .AsNoTracking()
                .Where(absence => absence.To >= today)
                .OrderBy(absence => absence.From)
                .ToListAsync(cancellationToken)
        ).ToLookup(absence => absence.ProviderId, absence => new AwayDays(absence.Id, absence.From, absence.To));

    private static LicenceWarning Warn(DateOnly? until, DateOnly today) =>
        until is not { } day || day > today.AddDays(ConsultationPolicy.LicenceWarningDays) ? LicenceWarning.None
        : day < today ? LicenceWarning.Ended
        : LicenceWarning.EndsSoon;
}
