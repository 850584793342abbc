using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Notices;
using WeChatRights.Core.Cases.Protection;
using WeChatRights.Core.Cases.Visits;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Cases;

/// <summary>The whole case for the person who works on it. Opens her words for that purpose: one audit row names the columns.</summary>
[RequirePermission(Permission.UnsealCase)]
public sealed record GetCase(Guid CaseId) : IQuery<CaseDetails>, IConcernsCase;

internal sealed class GetCaseHandler(
    AppDbContext db,
    CallContext call,
    CaseVault vault,
    ComplaintReader complaints,
    CaseSurroundings surroundings,
    CaseRowReader rows,
    ProtectionReader protection,
    DivisionDirectory divisions
) : IQueryHandler<GetCase, CaseDetails>
{
    private static readonly string[] Columns =
    [
        .. ComplaintReader.FileColumns.Append(ComplaintReader.DoorColumn).Append(CaseFields.EventText.Column).Distinct(),
    ];

    public async ValueTask<CaseDetails> Handle(GetCase query, CancellationToken cancellationToken)
    {
        var staff = call.RequireStaff();
        using var opened = await vault.UnsealAsync(query.CaseId, UnsealPurpose.HandleCase, Columns, cancellationToken);
        var found = await db.CasesVisibleTo(staff)
            .AsNoTracking()
            .Include(c => c.Members)
            .Include(c => c.Clocks)
            .AsSplitQuery()
            .FirstAsync(c => c.Id == query.CaseId, cancellationToken);
        var file = await complaints.ReadAsync(found.Id, opened, cancellationToken);
        var (channel, door) = await complaints.ReadDoorAsync(found.Id, opened, cancellationToken);
        var (related, relatedTotal) = await surroundings.RelatedAsync(found, cancellationToken);
        var timeline = await surroundings.TimelineAsync(found, opened, cancellationToken);
        var visits = await surroundings.VisitsAsync(found.Id, cancellationToken);
        var decided = Enum.GetValues<CaseNoticeKind>().Where(kind => IsDecided(kind, timeline)).ToLookup(kind => Owed(kind, file));
        return new CaseDetails(
            (await rows.ReadAsync([found], cancellationToken))[0],
            await divisions.PathNameAsync(found.Unit, cancellationToken),
            await divisions.PathNameAsync(found.FirstUnit, cancellationToken),
            Facts(found, file, Door(found, channel, door)),
            Mask(file.Identity),
            SafeContactView.For(file.SafeContact, TimeOnly.FromDateTime(call.Now.InChina().DateTime)),
            file.Supplements,
            [.. found.Clocks.OrderBy(clock => clock.StartedAt).ThenBy(clock => clock.InternalDueAt).Select(Clock)],
            timeline,
            await surroundings.MembersAsync(found, cancellationToken),
            related,
            relatedTotal,
            await surroundings.OpenedByOthersAsync(found.Id, cancellationToken),
            [.. CaseAuthority.Offered(staff, found, call.Now).Where(action => action != CaseAction.RecordVisit || IsOwed(visits))],
            found.ClosedAt,
            found.DeclineGround,
            found.Rating,
            found.Version,
            new CaseSafety(found.LoweringTo, found.AwaitsSafetyContact, found.SafetyContacts, Risk.SafetyPolicy.Contacts),
            found.PetitionClass,
            found.ClaimRoute
        )
        {
            Notices = [.. decided[true]],
            NoNoticeOwed = decided[false].Any(),
            Visits = visits,
            Reporting = found.Reporting,
            Protection = await protection.ReadAsync(found, cancellationToken),
            Green = found.Green,
            Township = found.Township.Value,
            Closing = found is { ClosingTo: { } to, Proof: { } shown }
                ? new ClosingView(to, shown, found.ClosingBy == staff.StaffId)
                : null,
            Proof = found.ClosingTo is null ? found.Proof : null,
            Archived = found is { ArchivedAt: { } archivedAt, KeepUntilYear: { } year } ? new ArchiveView(archivedAt, year) : null,
            EndsByTwo = [.. Enum.GetValues<CaseResult>().Where(found.EndsByTwo)],
            Mediations = await surroundings.MediationsAsync(found.Id, cancellationToken),
        };
    }

    private static DoorView Door(Case found, IntakeChannel channel, IntakeDoor? door) =>
        new(channel, door?.ReceivedOn, door?.Reporter?.Relation, door?.Group, door?.Transfer, found.RepeatContacts, found.ObjectionPending);

    private static bool IsOwed(IReadOnlyList<ReturnVisitView> visits) => visits.Any(visit => visit.State == ReturnVisitState.Planned);

    private static bool IsDecided(CaseNoticeKind kind, IReadOnlyList<TimelineEntry> timeline) =>
        NoticePolicy.Origin(kind, timeline, entry => entry.Kind) is not null;

    private static bool Owed(CaseNoticeKind kind, ComplaintFile file) => NoticePolicy.IsOwed(kind, file.Anonymous);

    private static CaseFacts Facts(Case found, ComplaintFile file, DoorView door) =>
        new(
            file.Narrative,
            file.OccurredOn,
            file.RespondentRelation,
            file.HasRespondent,
            file.Anonymous,
            file.Injured,
            found.MinorInvolved,
            found.AvoidVillage,
            file.SpecialGroups,
            door
        );

    private static MaskedClient? Mask(ClientIdentity? identity) =>
        identity is null
            ? null
            : new MaskedClient(CaseMasking.Name(identity.Name), CaseMasking.Phone(identity.Phone), CaseMasking.IdNumber(identity.IdNumber));

    private static ClockView Clock(CaseClock clock) =>
        new(clock.Kind, clock.StartedAt, clock.DueAt, clock.InternalDueAt, clock.StoppedAt, ClockBasis.Of(clock.Kind));
}
