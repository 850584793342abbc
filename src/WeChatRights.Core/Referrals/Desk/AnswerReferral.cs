using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.Extensions.Options;
using WeChatRights.Core.Referrals.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Referrals.Desk;

/// <summary>接收: my unit takes it, and owes progress by the next deadline.</summary>
/// <exception cref="DomainException"><c>not-found</c>; <c>referral-state</c></exception>
[RequirePermission(Permission.AnswerReferrals)]
public sealed record AcceptReferral(Guid ReferralId) : ICommand<Unit>;

/// <summary>退回: my unit cannot do it. The federation goes on, so it has to know why.</summary>
/// <exception cref="DomainException"><c>not-found</c>; <c>referral-state</c></exception>
[RequirePermission(Permission.AnswerReferrals)]
public sealed record ReturnReferral(
    Guid ReferralId,
    [property:
        Required(ErrorMessage = "请写明为什么退回。"),
        StringLength(1000, MinimumLength = 2, ErrorMessage = "理由写 2 到 1000 个字。")
    ]
        string Reason
) : ICommand<Unit>
{
    public override string ToString() => $"ReturnReferral({ReferralId})";
}

/// <summary>报进展.</summary>
/// <exception cref="DomainException"><c>not-found</c>; <c>referral-state</c></exception>
[RequirePermission(Permission.AnswerReferrals)]
public sealed record ReportReferral(
    Guid ReferralId,
    [property: Required(ErrorMessage = "请写明进展。"), StringLength(1000, MinimumLength = 2, ErrorMessage = "进展写 2 到 1000 个字。")]
        string Progress
) : ICommand<Unit>
{
    public override string ToString() => $"ReportReferral({ReferralId})";
}

/// <summary>办结: what was done, and by what that can be checked (number of a paper, date of a payment, name of the file). From then on my unit can open nothing.</summary>
/// <exception cref="DomainException"><c>not-found</c>; <c>referral-state</c></exception>
[RequirePermission(Permission.AnswerReferrals)]
public sealed record CloseReferral(
    Guid ReferralId,
    [property: Required(ErrorMessage = "请写明结果。"), StringLength(1000, MinimumLength = 2, ErrorMessage = "结果写 2 到 1000 个字。")]
        string Result,
    [property:
        Required(ErrorMessage = "请写明凭据，例如文号、日期。"),
        StringLength(200, MinimumLength = 2, ErrorMessage = "凭据写 2 到 200 个字。")
    ]
        string Proof
) : ICommand<Unit>
{
    public override string ToString() => $"CloseReferral({ReferralId})";
}

internal sealed class AnswerReferralHandler(
    CallContext call,
    OwnUnit own,
    CaseKeyStore keys,
    WorkingCalendar calendar,
    IOptions<ReferralOptions> options,
    ReferralFlow flow
)
    : ICommandHandler<AcceptReferral, Unit>,
        ICommandHandler<ReturnReferral, Unit>,
        ICommandHandler<ReportReferral, Unit>,
        ICommandHandler<CloseReferral, Unit>
{
    private Guid Me => call.RequireStaff().StaffId;

    public async ValueTask<Unit> Handle(AcceptReferral command, CancellationToken cancellationToken)
    {
        var referral = await own.GetReferralAsync(command.ReferralId, cancellationToken);
        referral.Accept(Me, ReferralPolicy.FirstReportBy(referral.Urgency, call.Now, options.Value, calendar), call.Now);
        await flow.TellCaseAsync(referral, ReferralNewsKind.Accepted, cancellationToken);
        return Unit.Value;
    }

    public ValueTask<Unit> Handle(ReturnReferral command, CancellationToken cancellationToken) =>
        WriteAsync(
            command.ReferralId,
            command.Reason,
            ReferralNewsKind.Returned,
            (referral, words) => referral.Return(Me, words, call.Now),
            cancellationToken
        );

    public ValueTask<Unit> Handle(ReportReferral command, CancellationToken cancellationToken) =>
        WriteAsync(
            command.ReferralId,
            command.Progress,
            ReferralNewsKind.Reported,
            (referral, words) => referral.Report(Me, words, ReferralPolicy.NextReportBy(call.Now, options.Value), call.Now),
            cancellationToken
        );

    public ValueTask<Unit> Handle(CloseReferral command, CancellationToken cancellationToken) =>
        WriteAsync(
            command.ReferralId,
            $"{command.Result.Trim()}\n凭据：{command.Proof.Trim()}",
            ReferralNewsKind.Closed,
            (referral, words) => referral.Close(Me, words, call.Now),
            cancellationToken
        );

    private async ValueTask<Unit> WriteAsync(
        Guid referralId,
        string text,
        ReferralNewsKind kind,
        Action<Referral, ReferralWords> act,
        CancellationToken cancellationToken
    )
    {
        var referral = await own.GetReferralAsync(referralId, cancellationToken);
        using var key = await keys.GetAsync(referral.CaseId, cancellationToken);
        act(referral, new ReferralWords(text, key));
        await flow.TellCaseAsync(referral, kind, cancellationToken);
        return Unit.Value;
    }
}
