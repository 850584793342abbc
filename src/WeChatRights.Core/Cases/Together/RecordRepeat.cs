using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.Intake.Contracts;

namespace WeChatRights.Core.Cases.Together;

/// <summary>重复来访、来电、来信: she came again about a matter that is open. It is counted and written down, and no limit begins anew.</summary>
/// <param name="SpokeWithHer">She herself was heard: that is the first contact, if there was none.</param>
/// <exception cref="DomainException"><c>invalid-input</c>, <c>case-state</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record RecordRepeat(
    Guid CaseId,
    [property: EnumDataType(typeof(IntakeChannel), ErrorMessage = "请选择这次是怎么来的。")] IntakeChannel Channel,
    bool SpokeWithHer,
    [property: Required(ErrorMessage = "请写明这次说了什么。"), CaseText] string Text
) : ICommand<Unit>, IConcernsCase, IValidatableObject
{
    /// <summary>Ways in which somebody comes again.</summary>
    public static readonly IReadOnlyList<IntakeChannel> Channels = [IntakeChannel.Hotline, IntakeChannel.Visit, IntakeChannel.Letter];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Channels.Contains(Channel))
        {
            yield return new ValidationResult("请选择来电、来访或来信。", [nameof(Channel)]);
        }
    }

    public override string ToString() => "RecordRepeat(redacted)";
}

internal sealed class RecordRepeatHandler(CaseLoader cases, CallContext call) : ICommandHandler<RecordRepeat, Unit>
{
    public async ValueTask<Unit> Handle(RecordRepeat command, CancellationToken cancellationToken)
    {
        var about = await cases.GetForAsync(command.CaseId, CaseAction.RecordRepeat, cancellationToken);
        var text = $"{WordOf(command.Channel)}。{command.Text}";
        using var words = await cases.WordsAsync(command.CaseId, text, cancellationToken);
        about.RecordRepeat(cases.Acting(about), command.SpokeWithHer, words, call.Now);
        return Unit.Value;
    }

    private static string WordOf(IntakeChannel channel) =>
        channel switch
        {
            IntakeChannel.Hotline => "再次来电",
            IntakeChannel.Visit => "再次来访",
            _ => "再次来信",
        };
}
