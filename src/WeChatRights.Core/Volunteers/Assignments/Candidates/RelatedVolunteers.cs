using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Volunteers.Assignments.Offers;
using WeChatRights.Core.Volunteers.Assignments.Tasks;
using WeChatRights.Core.Volunteers.Profiles;

namespace WeChatRights.Core.Volunteers.Assignments.Candidates;

/// <summary>
/// 回避: who is herself a party, has declared kin among the parties, is barred from the case, has helped somebody who stands on the other side
/// of another case, or has said of a task of this case that she knows the people. Compared are blind indexes of numbers only.
/// </summary>
internal sealed class RelatedVolunteers(AppDbContext db, OpposingParties parties, KinDirectory kin)
{
    public async Task<IReadOnlySet<Guid>> OfAsync(HandledCase about, IReadOnlyList<Volunteer> people, CancellationToken cancellationToken)
    {
        var indexes = await parties.IndexesAsync(about.Id, cancellationToken);
        HashSet<Guid> accounts = [.. about.Barred, .. await kin.RelatedStaffAsync([.. indexes], cancellationToken)];
        var opposed = await HelpedAgainstAsync(about.Id, cancellationToken);
        var known = await SaidSoAsync(about.Id, cancellationToken);
        return people
            .Where(person =>
                (person.StaffId is { } account && accounts.Contains(account))
                || (person.PhoneIndex is { } phone && indexes.Any(index => index.AsSpan().SequenceEqual(phone)))
                || opposed.Contains(person.Id)
                || known.Contains(person.Id)
            )
            .Select(person => person.Id)
            .ToHashSet();
    }

    /// <summary>Whoever has ever taken a task of a case in which a party of this one stands on the other side.</summary>
    private async Task<HashSet<Guid>> HelpedAgainstAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var others = db.Set<CaseTask>().Where(task => task.CaseId != caseId).Select(task => task.CaseId);
        var against = (await parties.OpposedAsync(caseId, others, cancellationToken)).ToList();
        return against.Count == 0
            ? []
            : await VolunteersAsync(
                task => against.Contains(task.CaseId),
                answer => answer.Kind == OfferAnswerKind.Accepted,
                cancellationToken
            );
    }

    private Task<HashSet<Guid>> SaidSoAsync(Guid caseId, CancellationToken cancellationToken) =>
        VolunteersAsync(
            task => task.CaseId == caseId,
            answer => answer.Reason == DeclineReason.KnowsThem || answer.ReleaseReason == DeclineReason.KnowsThem,
            cancellationToken
        );

    private Task<HashSet<Guid>> VolunteersAsync(
        System.Linq.Expressions.Expression<Func<CaseTask, bool>> tasks,
        System.Linq.Expressions.Expression<Func<OfferAnswer, bool>> answers,
        CancellationToken cancellationToken
    ) =>
        (
            from task in db.Set<CaseTask>().Where(tasks)
            join offer in db.Set<AssignmentOffer>() on task.Id equals offer.TaskId
            join answer in db.Set<OfferAnswer>().Where(answers) on offer.Id equals answer.OfferId
            select offer.VolunteerId
        ).ToHashSetAsync(cancellationToken);
}
