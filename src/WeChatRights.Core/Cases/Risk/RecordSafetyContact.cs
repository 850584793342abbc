using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess;

namespace WeChatRights.Core.Cases.Risk;

/// <summary>The first question of every contact (妇联家暴投诉工作规程 art. 13): is she alone, and can she speak?</summary>
public enum SafetyTalk
{
    AloneAndSafe,

    /// <summary>Somebody was with her, or she said the code word: broken off without a word about the matter.</summary>
    NotSafe,
    NotReached,
}

/// <summary>安全联系: a contact that high risk demands. Only a talk in which she was alone counts; otherwise somebody tries again.</summary>
/// <param name="Text">How she is, or what was tried.</param>
/// <exception cref="DomainException"><c>no-safety-contact</c>, <c>case-state</c>, <c>case-not-yours</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record RecordSafetyContact(
    Guid CaseId,
    [property: EnumDataType(typeof(SafetyTalk), ErrorMessage = "请选择她能不能说话。")] SafetyTalk Talk,
    [property: Required(ErrorMessage = "请写明情况。"), CaseText] string Text
) : ICommand<Unit>, IConcernsCase
{
    public override string ToString() => "RecordSafetyContact(redacted)";
}

internal sealed class RecordSafetyContactHandler(CaseLoader cases, CallContext call) : ICommandHandler<RecordSafetyContact, Unit>
{
    public async ValueTask<Unit> Handle(RecordSafetyContact command, CancellationToken cancellationToken)
    {
        var about = await cases.GetForAsync(command.CaseId, CaseAction.RecordSafetyContact, cancellationToken);
        using var record = await cases.WordsAsync(command.CaseId, command.Text, cancellationToken);
        about.RecordSafetyContact(cases.Acting(about), command.Talk == SafetyTalk.AloneAndSafe, record, call.Now);
        return Unit.Value;
    }
}
