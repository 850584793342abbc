using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess;

namespace WeChatRights.Core.Cases.Tracked;

/// <summary>登记外单位期限: another organ has accepted something, so its own limit runs.</summary>
/// <param name="Since">The receipt or acceptance there; not in the future, and not before a year ago.</param>
/// <param name="Text">Which organ, and what it owes.</param>
/// <exception cref="DomainException"><c>invalid-input</c>, <c>already-tracked</c>, <c>no-opinion-owed</c>, <c>case-state</c>, <c>case-not-yours</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record TrackOthers(
    Guid CaseId,
    [property: EnumDataType(typeof(ClockKind), ErrorMessage = "请选择等什么。")] ClockKind Kind,
    DateTimeOffset Since,
    [property: Required(ErrorMessage = "请写明是哪个单位、等什么。"), CaseText] string Text
) : ICommand<Unit>, IConcernsCase
{
    public override string ToString() => "TrackOthers(redacted)";
}

internal sealed class TrackOthersHandler(CaseLoader cases, CallContext call, WorkingCalendar calendar) : ICommandHandler<TrackOthers, Unit>
{
    public async ValueTask<Unit> Handle(TrackOthers command, CancellationToken cancellationToken)
    {
        var about = await cases.GetForAsync(command.CaseId, CaseAction.TrackOthers, cancellationToken);
        if (!TrackedPolicy.Kinds.Contains(command.Kind))
        {
            throw DomainException.OfField("kind", "请选择等什么。");
        }

        Happened.Require("since", command.Since, call.Now, "受理的时间不能在将来，也不能早于一年前。");

        using var words = await cases.WordsAsync(command.CaseId, command.Text, cancellationToken);
        about.Track(cases.Acting(about), TrackedPolicy.Start(command.Kind, command.Since, calendar), words, call.Now);
        return Unit.Value;
    }
}

/// <summary>外单位已答复: what it owed has come, or will not come any more.</summary>
/// <exception cref="DomainException"><c>not-tracked</c>, <c>case-state</c>, <c>case-not-yours</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record EndTracking(
    Guid CaseId,
    ClockKind Kind,
    [property: Required(ErrorMessage = "请写明答复了什么。"), CaseText] string Text
) : ICommand<Unit>, IConcernsCase
{
    public override string ToString() => "EndTracking(redacted)";
}

internal sealed class EndTrackingHandler(CaseLoader cases, CallContext call) : ICommandHandler<EndTracking, Unit>
{
    public async ValueTask<Unit> Handle(EndTracking command, CancellationToken cancellationToken)
    {
        var about = await cases.GetForAsync(command.CaseId, CaseAction.EndTracking, cancellationToken);
        using var words = await cases.WordsAsync(command.CaseId, command.Text, cancellationToken);
        about.EndTracking(cases.Acting(about), command.Kind, words, call.Now);
        return Unit.Value;
    }
}

/// <summary>登记延期: the competent organ has told that it takes up to 30 days more (信访工作条例 art. 34).</summary>
/// <param name="Text">Who approved it there, and the reason that was told.</param>
/// <exception cref="DomainException"><c>nothing-to-extend</c>, <c>no-opinion-owed</c>, <c>case-state</c>, <c>case-not-yours</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record ExtendTracked(Guid CaseId, [property: Required(ErrorMessage = "请写明谁批准的、什么理由。"), CaseText] string Text)
    : ICommand<Unit>,
        IConcernsCase
{
    public override string ToString() => "ExtendTracked(redacted)";
}

internal sealed class ExtendTrackedHandler(CaseLoader cases, CallContext call, WorkingCalendar calendar)
    : ICommandHandler<ExtendTracked, Unit>
{
    public async ValueTask<Unit> Handle(ExtendTracked command, CancellationToken cancellationToken)
    {
        var about = await cases.GetForAsync(command.CaseId, CaseAction.ExtendTracked, cancellationToken);
        using var words = await cases.WordsAsync(command.CaseId, command.Text, cancellationToken);
        about.ExtendTracked(cases.Acting(about), calendar, words, call.Now);
        return Unit.Value;
    }
}
