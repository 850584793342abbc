using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Referrals.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Cases.Major;

/// <summary>
/// 交任务: to a person who takes part, or to a unit by a referral of this case that is still open. Nothing is handed over here: that was done, with its basis, by
/// the referral (个人信息保护法 art. 23). Answers the task's id.
/// </summary>
/// <param name="ReferralId">For a unit outside; then no person.</param>
/// <param name="DueOn">The last day, in China; not before today.</param>
/// <exception cref="DomainException">
/// <c>not-found</c>, <c>major-lead-only</c>, <c>major-ended</c>, <c>owned-task-holder</c>, <c>major-holder-outside</c>, <c>major-referral-unknown</c>, <c>invalid-input</c>
/// </exception>
[RequirePermission(Permission.HandleCase)]
public sealed record GiveMajorTask(
    Guid CaseId,
    [property: Required(ErrorMessage = "请写明要做什么。"), CaseText] string What,
    Guid? HolderId,
    Guid? ReferralId,
    DateOnly DueOn
) : ICommand<Guid>, IConcernsCase, IBrief
{
    public override string ToString() => "GiveMajorTask(redacted)";
}

/// <summary>办结、撤销、调整、重新办理 a task. Who holds it may finish it; all else is for who leads.</summary>
/// <param name="Text">What was done, or why it is dropped; with these two only.</param>
/// <param name="HolderId">With a move: who answers from now on; null with no referral either: the same as before.</param>
/// <param name="DueOn">With a move or a reopening.</param>
/// <exception cref="DomainException"><inheritdoc cref="GiveMajorTask"/>; <c>owned-task-state</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record TakeMajorTaskStep(
    Guid CaseId,
    Guid TaskId,
    [property: EnumDataType(typeof(OwnedTaskStep), ErrorMessage = "请选择做哪一步。")] OwnedTaskStep Step,
    [property: CaseText] string? Text = null,
    Guid? HolderId = null,
    Guid? ReferralId = null,
    DateOnly? DueOn = null
) : ICommand<Unit>, IConcernsCase, IBrief, IValidatableObject
{
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Step is OwnedTaskStep.Finish or OwnedTaskStep.Drop && string.IsNullOrWhiteSpace(Text))
        {
            yield return new ValidationResult(Step == OwnedTaskStep.Finish ? "请写明办得怎么样。" : "请写明为什么撤销。", [nameof(Text)]);
        }

        if (Step is OwnedTaskStep.Move or OwnedTaskStep.Reopen && DueOn is null)
        {
            yield return new ValidationResult("请选办理期限。", [nameof(DueOn)]);
        }
    }

    public override string ToString() => $"TakeMajorTaskStep({TaskId})";
}

internal sealed class GiveMajorTaskHandler(AppDbContext db, CallContext call, MajorDesk desk, CaseKeyStore keys, ReferralsOfCase referrals)
    : ICommandHandler<GiveMajorTask, Guid>,
        ICommandHandler<TakeMajorTaskStep, Unit>
{
    public async ValueTask<Guid> Handle(GiveMajorTask command, CancellationToken cancellationToken)
    {
        var (major, about) = await desk.LeadAsync(command.CaseId, cancellationToken);
        var holder = await HolderAsync(major, about, command.HolderId, command.ReferralId, cancellationToken);
        var id = Ids.New(call.Now);
        using var key = await keys.GetAsync(about.Id, cancellationToken);
        var what = key.Seal(MajorTask.WhatField, id, command.What.Trim());
        db.Add(new MajorTask(id, major, holder, what, command.DueOn, call.Now));
        major.TaskGiven(id, holder.StaffId, call.Now);
        return id;
    }

    public async ValueTask<Unit> Handle(TakeMajorTaskStep command, CancellationToken cancellationToken)
    {
        var (major, about) = await desk.GetAsync(command.CaseId, cancellationToken);
        var task = await desk.TaskAsync(major, command.TaskId, cancellationToken);
        var staff = call.RequireStaff();
        if (!MajorDesk.Leads(staff, major, about) && !(command.Step == OwnedTaskStep.Finish && task.StaffId == staff.StaffId))
        {
            throw new DomainException(MajorErrors.LeadOnly);
        }

        major.Change(call.Now);
        using var key = await keys.GetAsync(about.Id, cancellationToken);
        switch (command.Step)
        {
            case OwnedTaskStep.Finish:
                task.Finish(key.Seal(MajorTask.OutcomeField, task.Id, command.Text!.Trim()), call.Now);
                break;
            case OwnedTaskStep.Drop:
                task.Drop(key.Seal(MajorTask.OutcomeField, task.Id, command.Text!.Trim()), call.Now);
                break;
            case OwnedTaskStep.Move:
                var before = task.StaffId;
                var holder = await HolderAsync(major, about, command, task, cancellationToken);
                task.Move(holder, command.DueOn!.Value, call.Now);
                if (holder.StaffId != before)
                {
                    major.TaskGiven(task.Id, holder.StaffId, call.Now);
                }

                break;
            default:
                task.Reopen(command.DueOn!.Value, call.Now);
                break;
        }

        return Unit.Value;
    }

    private async Task<TaskHolder> HolderAsync(
        MajorCase major,
        Case about,
        TakeMajorTaskStep command,
        MajorTask task,
        CancellationToken cancellationToken
    ) =>
        command is { HolderId: null, ReferralId: null }
            ? TaskHolder.Of(task.StaffId, task.OutsideId)
            : await HolderAsync(major, about, command.HolderId, command.ReferralId, cancellationToken);

    private async Task<TaskHolder> HolderAsync(
        MajorCase major,
        Case about,
        Guid? staffId,
        Guid? referralId,
        CancellationToken cancellationToken
    )
    {
        var holder = TaskHolder.Of(staffId, referralId);
        if (holder.StaffId is { } person && !MajorDesk.TakesPart(person, major, about))
        {
            throw new DomainException(MajorErrors.HolderOutside);
        }

        if (
            holder.OutsideId is { } referral
            && !(await referrals.ListAsync(about.Id, cancellationToken)).Any(found => found.Id == referral && found.IsOpen)
        )
        {
            throw new DomainException(MajorErrors.ReferralUnknown);
        }

        return holder;
    }
}
