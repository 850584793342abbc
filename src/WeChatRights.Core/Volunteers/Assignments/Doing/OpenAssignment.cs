using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.Vault;
using WeChatRights.Core.Volunteers.Assignments.Offers;
using WeChatRights.Core.Volunteers.Assignments.Tasks;
using WeChatRights.Core.Volunteers.Profiles;

namespace WeChatRights.Core.Volunteers.Assignments.Doing;

/// <summary>
/// One assignment of mine. What the task needs is opened only once I have taken it and only while it lasts; each opening is an audit row that
/// names the columns, and she sees that a volunteer of that place has opened her file. <c>not-found</c> for somebody else's.
/// </summary>
[RequireStaff]
public sealed record OpenAssignment(Guid AssignmentId) : IQuery<AssignmentSheet>;

/// <param name="Content">Null before it is taken, before its time and after it.</param>
public sealed record AssignmentSheet(MyAssignment Task, AssignmentContent? Content)
{
    public override string ToString() => "AssignmentSheet(redacted)";
}

/// <summary>Opened text of people: show it, never log it, keep it no longer than the page.</summary>
/// <param name="Contact">Comes first: how and when she may be reached without danger.</param>
/// <param name="Script">What to say, line by line.</param>
/// <param name="Name">As she gave it; null when she is anonymous.</param>
/// <param name="Phone">Only where the task asks for a call and her safe-contact box allows one.</param>
/// <param name="Place">Down to the village, in words.</param>
/// <param name="Needs">What the officer has written for this task; nothing of her story.</param>
/// <param name="Officer">Who of the staff goes along.</param>
/// <param name="AskedBy">The officer to turn to.</param>
/// <param name="Companion">The other volunteer; null: not yet known, or none.</param>
public sealed record AssignmentContent(
    SafeContactView Contact,
    IReadOnlyList<string> Script,
    string? Name,
    string? Phone,
    string Place,
    string Needs,
    string? Officer,
    string? AskedBy,
    string? Companion
)
{
    public override string ToString() => "AssignmentContent(redacted)";
}

internal sealed class OpenAssignmentHandler(
    AppDbContext db,
    CallContext call,
    OwnOffers offers,
    MyAssignments mine,
    CaseVault vault,
    ContactProfiles contacts,
    ComplaintReader complaints,
    DivisionDirectory divisions
) : IQueryHandler<OpenAssignment, AssignmentSheet>
{
    private static readonly string[] Columns = [.. ComplaintReader.ClientColumns, .. ContactProfiles.Columns, CaseTask.NeedsField.Column];

    public async ValueTask<AssignmentSheet> Handle(OpenAssignment query, CancellationToken cancellationToken)
    {
        var own = await offers.GetAsync(query.AssignmentId, cancellationToken);
        var told = await mine.TellAsync(own, cancellationToken) ?? throw new DomainException(CommonErrors.NotFound);
        return new AssignmentSheet(told, told.MayOpen ? await ContentAsync(own, cancellationToken) : null);
    }

    private async Task<AssignmentContent> ContentAsync(OwnOffer own, CancellationToken cancellationToken)
    {
        var task = own.Task;
        using var opened = await vault.UnsealAsync(task.CaseId, UnsealPurpose.Assist, Columns, cancellationToken);
        var client = await complaints.ReadClientAsync(task.CaseId, opened, cancellationToken);
        var (contact, _) = await contacts.ReadAsync(task.CaseId, opened, cancellationToken);
        Guid[] staff = [task.AskedBy, .. task.OfficerId is { } officer ? [officer] : Array.Empty<Guid>()];
        var names = await StaffNames.ByIdAsync(db, staff, cancellationToken);
        return new AssignmentContent(
            SafeContactView.For(contact, TimeOnly.FromDateTime(call.Now.InChina().DateTime)),
            TaskScript.Of(task.Kind),
            client?.Name,
            task.MayCall && contact?.Allows(ContactChannel.Call) == true ? client?.Phone : null,
            await divisions.PathNameAsync(task.Place, cancellationToken),
            opened.ReadOptional(CaseTask.NeedsField, task.Id, task.Needs) ?? "",
            task.OfficerId is { } goesAlong ? names.GetValueOrDefault(goesAlong) : null,
            names.GetValueOrDefault(task.AskedBy),
            await CompanionAsync(own, cancellationToken)
        );
    }

    private Task<string?> CompanionAsync(OwnOffer own, CancellationToken cancellationToken) =>
        (
            from offer in db.Set<AssignmentOffer>()
            join answer in db.Set<OfferAnswer>() on offer.Id equals answer.OfferId
            join volunteer in db.Set<Volunteer>() on offer.VolunteerId equals volunteer.Id
            where offer.TaskId == own.Task.Id && offer.Id != own.Offer.Id && answer.Seat != null
            select volunteer.Name
        ).FirstOrDefaultAsync(cancellationToken);
}
