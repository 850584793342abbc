using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Referrals.Contracts;
using WeChatRights.Core.Referrals.Directory;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Referrals.Urging;

/// <summary>发督促处理意见 to a unit that has let its deadline pass. Answers the opinion's id; it is printed from <see cref="GetUrgingOpinion"/>.</summary>
/// <param name="ReplyBy">The day, in China, by which the unit is to reply in writing: from tomorrow, at most 60 days ahead.</param>
/// <exception cref="DomainException">
/// <c>not-found</c>, <c>urging-county-only</c>, <c>referral-state</c>, <c>referral-not-overdue</c>, <c>urging-running</c>, <c>invalid-input</c>
/// </exception>
[RequirePermission(Permission.HandleCase)]
public sealed record IssueUrgingOpinion(
    Guid CaseId,
    Guid ReferralId,
    [property:
        Required(ErrorMessage = "请写明督促的理由。"),
        StringLength(1000, MinimumLength = 2, ErrorMessage = "理由写 2 到 1000 个字。")
    ]
        string Reasons,
    DateOnly ReplyBy
) : ICommand<Guid>, IConcernsCase
{
    public override string ToString() => $"IssueUrgingOpinion({ReferralId})";
}

/// <summary>What stands on an urging opinion, to be printed. Opens the reasons; there is nothing else of anybody on it.</summary>
/// <exception cref="DomainException"><c>not-found</c></exception>
[RequirePermission(Permission.UnsealCase)]
public sealed record GetUrgingOpinion(Guid CaseId, Guid OpinionId) : IQuery<UrgingNotice>, IConcernsCase;

/// <summary>All that the paper may say: no name, no number of the case, not a word of what she told unless it stands in the reasons.</summary>
/// <param name="Issuer">Path name of the county or the city.</param>
/// <param name="Unit">To whom.</param>
/// <param name="DueAt">The deadline that the unit had let pass.</param>
public sealed record UrgingNotice(
    string Number,
    string Issuer,
    string Unit,
    ReferralService Service,
    DateOnly ReferredOn,
    DateTimeOffset DueAt,
    string Reasons,
    DateOnly ReplyBy,
    DateOnly On
)
{
    public override string ToString() => "UrgingNotice(redacted)";
}

internal sealed class IssueUrgingOpinionHandler(
    AppDbContext db,
    CallContext call,
    HandledCases cases,
    CaseReferrals referrals,
    CaseKeyStore keys,
    CaseVault vault,
    DivisionDirectory divisions,
    ReferralFlow flow
) : ICommandHandler<IssueUrgingOpinion, Guid>, IQueryHandler<GetUrgingOpinion, UrgingNotice>
{
    public async ValueTask<Guid> Handle(IssueUrgingOpinion command, CancellationToken cancellationToken)
    {
        var (about, _) = await cases.SeeAsync(command.CaseId, cancellationToken);
        var referral = await referrals.SeeAsync(command.CaseId, command.ReferralId, cancellationToken);
        var staff = call.RequireStaff();
        var issuer = UrgingPolicy.IssuerFor(staff, about.Township) ?? throw new DomainException(ReferralErrors.UrgingCountyOnly);
        var today = call.Now.ChinaDate();
        if (!UrgingPolicy.MayReplyBy(command.ReplyBy, today))
        {
            throw DomainException.OfField("replyBy", "答复的期限要在明天以后、60 天以内。");
        }

        referral.Urge(staff.StaffId, call.Now);
        if (
            await db.Set<UrgingOpinion>()
                .AnyAsync(opinion => opinion.ReferralId == referral.Id && opinion.ReplyBy >= today, cancellationToken)
        )
        {
            throw new DomainException(ReferralErrors.UrgingRuns);
        }

        var opinion = await WriteAsync(referral, issuer, command, cancellationToken);
        db.Add(opinion);
        await flow.TellCaseAsync(referral, ReferralNewsKind.Urged, cancellationToken);
        await flow.TellUnitAsync(referral, PartnerNewsKind.Urged, cancellationToken);
        return opinion.Id;
    }

    public async ValueTask<UrgingNotice> Handle(GetUrgingOpinion query, CancellationToken cancellationToken)
    {
        await cases.SeeAsync(query.CaseId, cancellationToken);
        var found =
            await (
                from opinion in db.Set<UrgingOpinion>().AsNoTracking()
                join referral in db.Set<Referral>() on opinion.ReferralId equals referral.Id
                join unit in db.Set<PartnerUnit>() on referral.UnitId equals unit.Id
                where opinion.Id == query.OpinionId && opinion.CaseId == query.CaseId
                select new
                {
                    Opinion = opinion,
                    referral.Service,
                    referral.SentAt,
                    Unit = unit.Name,
                }
            ).FirstOrDefaultAsync(cancellationToken) ?? throw new DomainException(CommonErrors.NotFound);
        string[] columns = [UrgingOpinion.ReasonsField.Column];
        using var opened = await vault.UnsealAsync(query.CaseId, UnsealPurpose.HandleCase, columns, cancellationToken);
        return new UrgingNotice(
            found.Opinion.Number,
            await divisions.PathNameAsync(found.Opinion.Issuer, cancellationToken),
            found.Unit,
            found.Service,
            found.SentAt.ChinaDate(),
            found.Opinion.DueAt,
            opened.Read(UrgingOpinion.ReasonsField, found.Opinion.Id, found.Opinion.Reasons),
            found.Opinion.ReplyBy,
            found.Opinion.IssuedAt.ChinaDate()
        );
    }

    private async Task<UrgingOpinion> WriteAsync(
        Referral referral,
        DivisionCode issuer,
        IssueUrgingOpinion command,
        CancellationToken cancellationToken
    )
    {
        var year = call.Now.ChinaDate().Year;
        var last = await db.Set<UrgingOpinion>()
            .Where(opinion => opinion.Issuer == issuer && opinion.Year == year)
            .MaxAsync(opinion => (int?)opinion.Sequence, cancellationToken);
        using var key = await keys.GetAsync(referral.CaseId, cancellationToken);
        var id = Ids.New(call.Now);
        var reasons = key.Seal(UrgingOpinion.ReasonsField, id, command.Reasons.Trim());
        return new UrgingOpinion(id, referral, issuer, (last ?? 0) + 1, reasons, command.ReplyBy, call.RequireStaff().StaffId, call.Now);
    }
}
