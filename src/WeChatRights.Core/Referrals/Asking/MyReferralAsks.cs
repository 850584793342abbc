using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Referrals.Contracts;
using WeChatRights.Core.Referrals.Directory;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Referrals.Asking;

/// <summary>What she is asked in one matter, unit by unit, the latest first (个人信息保护法 arts. 23, 29). Behind her PIN: it names the units.</summary>
/// <exception cref="DomainException"><c>step-up-required</c>; <c>not-found</c></exception>
[RequireCitizen]
public sealed record ListMyReferralAsks(Guid ComplaintId) : IQuery<IReadOnlyList<MyReferralAsk>>;

/// <param name="UnitPhone">How she reaches the unit (art. 23).</param>
/// <param name="Purpose">For what, in the words of who asks.</param>
/// <param name="Fields">What the unit would be told. Nothing else.</param>
/// <param name="MayAnswer">She may say yes or no now.</param>
/// <param name="MayTakeBack">She has agreed, and may take it back at any time and without a reason (art. 15).</param>
public sealed record MyReferralAsk(
    Guid Id,
    string Unit,
    string UnitPhone,
    ReferralService Service,
    string Purpose,
    IReadOnlyList<ReferralField> Fields,
    ReferralAskState State,
    DateTimeOffset AskedAt,
    DateTimeOffset? AnsweredAt,
    bool MayAnswer,
    bool MayTakeBack
)
{
    public override string ToString() => "MyReferralAsk(redacted)";
}

/// <summary>She agrees or does not. Nobody asks why, and a no changes nothing else.</summary>
/// <exception cref="DomainException"><c>step-up-required</c>; <c>not-found</c>; <c>referral-ask-state</c></exception>
[RequireCitizen]
public sealed record AnswerMyReferralAsk(Guid CaseId, Guid AskId, bool Agrees) : ICommand<Unit>, IConcernsCase;

/// <summary>
/// She agrees no more (个人信息保护法 art. 15). A referral that rests on it and is still open is taken back at once: the unit opens nothing any more. What it knows already it knows; the record
/// of what was handed over stays.
/// </summary>
/// <exception cref="DomainException"><c>step-up-required</c>; <c>not-found</c>; <c>referral-ask-state</c></exception>
[RequireCitizen]
public sealed record TakeBackMyReferralConsent(Guid CaseId, Guid AskId) : ICommand<Unit>, IConcernsCase;

internal sealed class MyReferralAsksHandler(
    AppDbContext db,
    CallContext call,
    ComplaintAccess access,
    HandledCases cases,
    CaseVault vault,
    CaseKeyStore keys,
    ReferralFlow flow
)
    : IQueryHandler<ListMyReferralAsks, IReadOnlyList<MyReferralAsk>>,
        ICommandHandler<AnswerMyReferralAsk, Unit>,
        ICommandHandler<TakeBackMyReferralConsent, Unit>
{
    /// <summary>Read by staff and by the unit.</summary>
    private const string NoLonger = "她收回了对这个单位的同意。";
    private static readonly string[] Columns = [ReferralAsk.PurposeField.Column];

    public async ValueTask<IReadOnlyList<MyReferralAsk>> Handle(ListMyReferralAsks query, CancellationToken cancellationToken)
    {
        await access.RequireUnlockedAsync(call, query.ComplaintId, cancellationToken);
        var found = await (
            from ask in db.Set<ReferralAsk>().AsNoTracking()
            join unit in db.Set<PartnerUnit>() on ask.UnitId equals unit.Id
            where ask.CaseId == query.ComplaintId && ask.State != ReferralAskState.CalledOff
            orderby ask.AskedAt descending
            select new
            {
                Ask = ask,
                unit.Name,
                unit.Phone,
            }
        ).ToListAsync(cancellationToken);
        if (found.Count == 0)
        {
            return [];
        }

        var about = await cases.FindAsync(query.ComplaintId, cancellationToken);
        using var opened = await vault.UnsealAsync(query.ComplaintId, UnsealPurpose.OwnFile, Columns, cancellationToken);
        return
        [
            .. found.Select(row => new MyReferralAsk(
                row.Ask.Id,
                row.Name,
                row.Phone,
                row.Ask.Service,
                opened.Read(ReferralAsk.PurposeField, row.Ask.Id, row.Ask.Purpose),
                row.Ask.Named,
                row.Ask.State,
                row.Ask.AskedAt,
                row.Ask.AnsweredAt,
                about.IsOpen && row.Ask.MayAnswer,
                row.Ask.MayTakeBack
            )),
        ];
    }

    public async ValueTask<Unit> Handle(AnswerMyReferralAsk command, CancellationToken cancellationToken)
    {
        var (ask, unit) = await FindAsync(command.CaseId, command.AskId, cancellationToken);
        if (!(await cases.FindAsync(command.CaseId, cancellationToken)).IsOpen)
        {
            throw new DomainException(ReferralErrors.AskState);
        }

        ask.Answer(command.Agrees, call.Now);
        await TellAsync(ask, $"{unit}，{(command.Agrees ? "同意" : "不同意")}", cancellationToken);
        return Unit.Value;
    }

    public async ValueTask<Unit> Handle(TakeBackMyReferralConsent command, CancellationToken cancellationToken)
    {
        var (ask, unit) = await FindAsync(command.CaseId, command.AskId, cancellationToken);
        ask.TakeBack(call.Now);
        await EndReferralAsync(ask, cancellationToken);
        await TellAsync(ask, $"{unit}，收回同意", cancellationToken);
        return Unit.Value;
    }

    /// <summary>Only what rests on her consent: a duty by statute or an emergency does not.</summary>
    private async Task EndReferralAsync(ReferralAsk ask, CancellationToken cancellationToken)
    {
        var resting = await (
            from referral in db.Set<Referral>()
            join disclosure in db.Set<Disclosure>() on referral.Id equals disclosure.Id
            where referral.CaseId == ask.CaseId && referral.OpenUnitId == ask.UnitId
            where disclosure.Basis == ReferralBasis.SeparateConsent
            select referral
        ).ToListAsync(cancellationToken);
        if (resting.Count == 0)
        {
            return;
        }

        using var key = await keys.GetAsync(ask.CaseId, cancellationToken);
        foreach (var referral in resting)
        {
            referral.Withdraw(by: null, new ReferralWords(NoLonger, key), call.Now);
            await flow.TellUnitAsync(referral, PartnerNewsKind.Withdrawn, cancellationToken);
        }
    }

    private Task TellAsync(ReferralAsk ask, string words, CancellationToken cancellationToken) =>
        flow.TellCaseAsync(ask.CaseId, ask.Id, ReferralNewsKind.AskAnswered, words, cancellationToken);

    private async Task<(ReferralAsk Ask, string UnitName)> FindAsync(Guid caseId, Guid askId, CancellationToken cancellationToken)
    {
        await access.RequireUnlockedAsync(call, caseId, cancellationToken);
        var ask =
            await db.Set<ReferralAsk>()
                .FirstOrDefaultAsync(
                    found => found.Id == askId && found.CaseId == caseId && found.State != ReferralAskState.CalledOff,
                    cancellationToken
                )
            ?? throw new DomainException(CommonErrors.NotFound);
        var unit = await db.Set<PartnerUnit>()
            .Where(found => found.Id == ask.UnitId)
            .Select(found => found.Name)
            .FirstAsync(cancellationToken);
        return (ask, unit);
    }
}
