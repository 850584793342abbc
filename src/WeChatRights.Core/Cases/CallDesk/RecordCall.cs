using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Cases.CallDesk;

/// <summary>登记来电: what became of a call. Without a case it keeps the number only when she is to be called back or may call again.</summary>
/// <param name="StartedAt">Not in the future and within the last twelve hours.</param>
/// <param name="Phone">As shown or told; null when it was hidden.</param>
/// <param name="CaseId">With <see cref="CallOutcome.Registered"/> and <see cref="CallOutcome.AddedToCase"/>, and with no other.</param>
/// <param name="CallBack">She is to be called back; needs a number.</param>
/// <param name="CallBackAt">The time that she named; null: soon.</param>
[RequirePermission(Permission.TakeCalls)]
public sealed record RecordCall(
    DateTimeOffset StartedAt,
    [property: EnumDataType(typeof(CallOutcome), ErrorMessage = "请选择这次来电怎么样了。")] CallOutcome Outcome,
    [property: StringLength(30, ErrorMessage = "来电号码好像不对，请检查一下。")] string? Phone,
    bool InDanger,
    [property: StringLength(8, ErrorMessage = "没有这个类别，请重新选择。")] string? Category,
    Guid? CaseId,
    [property: StringLength(CaseTextAttribute.Max, ErrorMessage = "最多写 2000 个字。")] string? Text,
    bool CallBack,
    DateTimeOffset? CallBackAt
) : ICommand<Guid>, IValidatableObject
{
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var ofCase = Outcome is CallOutcome.Registered or CallOutcome.AddedToCase;
        if (ofCase != CaseId is not null)
        {
            yield return new ValidationResult(ofCase ? "请选择是哪一件案件。" : "只有登记了案件的来电才填案件。", [nameof(CaseId)]);
        }

        if (CallBack && string.IsNullOrWhiteSpace(Phone))
        {
            yield return new ValidationResult("要回拨，请先填号码。", [nameof(Phone)]);
        }

        if (CallBack && ofCase)
        {
            yield return new ValidationResult("已经登记的案件，在案件里记联系，不用另记回拨。", [nameof(CallBack)]);
        }
    }

    public override string ToString() => "RecordCall(redacted)";
}

internal sealed class RecordCallHandler(AppDbContext db, CallContext call, OpposingParties numbers, RingSealer sealer)
    : ICommandHandler<RecordCall, Guid>
{
    public async ValueTask<Guid> Handle(RecordCall command, CancellationToken cancellationToken)
    {
        var staff = call.RequireStaff();
        var startedAt = command.StartedAt.ToUniversalTime();
        if (startedAt > call.Now + CallPolicy.Grace || startedAt < call.Now - CallPolicy.OldestStart)
        {
            throw DomainException.OfField("startedAt", "来电时间不对：不能晚于现在，也不能早于十二小时以前。");
        }

        if (command.CallBackAt is { } wished && (wished <= call.Now || wished > call.Now + CallPolicy.Furthest))
        {
            throw DomainException.OfField("callBackAt", "回拨时间要在现在以后、七天以内。");
        }

        if (command.Category is { } category && CategoryNames.Of(category) == category)
        {
            throw DomainException.OfField("category", "没有这个类别，请重新选择。");
        }

        if (command.CaseId is { } caseId && !await db.CasesVisibleTo(staff).AnyAsync(c => c.Id == caseId, cancellationToken))
        {
            throw new DomainException(CommonErrors.NotFound);
        }

        var id = Ids.New(call.Now);
        var record = new CallRecord(id, new CallActor(staff.StaffId, DeskOf(staff)), startedAt, command.Outcome, call.Now);
        record.About(command.InDanger, command.Category, command.CaseId);
        if (!string.IsNullOrWhiteSpace(command.Phone))
        {
            var (index, _) = await numbers.IndexAsync(command.Phone, null, cancellationToken);
            record.From(index!, sealer.Seal(KeyPurpose.Citizen, CallRecord.PhonePlace(id), command.Phone.Trim()));
        }

        if (!string.IsNullOrWhiteSpace(command.Text))
        {
            record.Say(sealer.Seal(KeyPurpose.Citizen, CallRecord.WordsPlace(id), command.Text.Trim()));
        }

        if (command.CallBack)
        {
            record.WantBack(CallPolicy.CallBackBy(call.Now, command.InDanger, command.CallBackAt));
        }

        db.Add(record);
        return id;
    }

    private static DivisionCode DeskOf(StaffRights staff) =>
        staff.Areas(Permission.TakeCalls).OrderBy(area => area.Level).ThenBy(area => area.Value, StringComparer.Ordinal).First();
}
