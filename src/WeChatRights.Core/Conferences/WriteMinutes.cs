using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases.Contracts;

namespace WeChatRights.Core.Conferences;

/// <summary>记议题的结果: decided, or studied and not settled, with the words.</summary>
/// <exception cref="DomainException"><c>not-found</c>, <c>conference-state</c>, <c>agenda-state</c>, <c>conference-names</c>, <c>conference-number</c></exception>
[RequirePermission(Permission.ManageConferences)]
public sealed record SettleItem(
    Guid ConferenceId,
    Guid ItemId,
    bool Decided,
    [property:
        Required(ErrorMessage = "请写明怎么定的，或者为什么没有定。"),
        StringLength(1000, MinimumLength = 2, ErrorMessage = "结果写 2 到 1000 个字。")
    ]
        string Text
) : ICommand<Unit>
{
    public override string ToString() => "SettleItem(redacted)";
}

/// <summary>写纪要. Names nobody.</summary>
/// <exception cref="DomainException"><c>not-found</c>, <c>conference-state</c>, <c>conference-names</c>, <c>conference-number</c></exception>
[RequirePermission(Permission.ManageConferences)]
public sealed record WriteMinutes(
    Guid ConferenceId,
    [property:
        Required(ErrorMessage = "请写会议纪要。"),
        StringLength(8000, MinimumLength = 2, ErrorMessage = "会议纪要写 2 到 8000 个字。")
    ]
        string Text
) : ICommand<Unit>
{
    public override string ToString() => "WriteMinutes(redacted)";
}

/// <summary>印发纪要: every item has an outcome and what was decided has somebody who does it. What was not settled is listed again.</summary>
/// <exception cref="DomainException">
/// <c>not-found</c>, <c>conference-state</c>, <c>conference-minutes-missing</c>, <c>conference-outcome-missing</c>, <c>conference-task-missing</c>
/// </exception>
[RequirePermission(Permission.ManageConferences)]
public sealed record IssueMinutes(Guid ConferenceId) : ICommand<Unit>, IBrief;

/// <summary>交决议任务: to a person or a unit on the list of the conference, with a day. Answers its id.</summary>
/// <param name="ItemId">The item that it carries out; null: of the whole conference.</param>
/// <exception cref="DomainException">
/// <c>not-found</c>, <c>conference-state</c>, <c>owned-task-holder</c>, <c>conference-holder-unfit</c>, <c>conference-names</c>, <c>conference-number</c>, <c>invalid-input</c>
/// </exception>
[RequirePermission(Permission.ManageConferences)]
public sealed record GiveResolution(
    Guid ConferenceId,
    Guid? ItemId,
    [property: Required(ErrorMessage = "请写明要做什么。"), StringLength(500, MinimumLength = 2, ErrorMessage = "任务写 2 到 500 个字。")]
        string What,
    Guid? HolderId,
    Guid? UnitId,
    DateOnly DueOn
) : ICommand<Guid>
{
    public override string ToString() => "GiveResolution(redacted)";
}

/// <summary>办结、撤销、调整、重新办理 a resolution. Who holds it may finish it; all else is for who convenes.</summary>
/// <exception cref="DomainException"><c>not-found</c>, <c>conference-lead-only</c>, <c>owned-task-state</c>, <c>conference-holder-unfit</c>, <c>invalid-input</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record TakeResolutionStep(
    Guid ResolutionId,
    [property: EnumDataType(typeof(OwnedTaskStep), ErrorMessage = "请选择做哪一步。")] OwnedTaskStep Step,
    [property: StringLength(500, MinimumLength = 2, ErrorMessage = "写 2 到 500 个字。")] string? Text = null,
    Guid? HolderId = null,
    Guid? UnitId = null,
    DateOnly? DueOn = null
) : ICommand<Unit>, IValidatableObject
{
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => OwnedTaskShape.Of(Step, Text, DueOn);

    public override string ToString() => $"TakeResolutionStep({ResolutionId})";
}

/// <summary>What each step of a task asks for.</summary>
internal static class OwnedTaskShape
{
    public static IEnumerable<ValidationResult> Of(OwnedTaskStep step, string? text, DateOnly? dueOn)
    {
        if (step is OwnedTaskStep.Finish or OwnedTaskStep.Drop && string.IsNullOrWhiteSpace(text))
        {
            yield return new ValidationResult(step == OwnedTaskStep.Finish ? "请写明办得怎么样。" : "请写明为什么撤销。", ["Text"]);
        }

        if (step is OwnedTaskStep.Move or OwnedTaskStep.Reopen && dueOn is null)
        {
            yield return new ValidationResult("请选办理期限。", ["DueOn"]);
        }
    }
}

internal sealed class WriteMinutesHandler(AppDbContext db, CallContext call, ConferenceDesk desk)
    : ICommandHandler<SettleItem, Unit>,
        ICommandHandler<WriteMinutes, Unit>,
        ICommandHandler<IssueMinutes, Unit>,
        ICommandHandler<GiveResolution, Guid>,
        ICommandHandler<TakeResolutionStep, Unit>
{
    public async ValueTask<Unit> Handle(SettleItem command, CancellationToken cancellationToken)
    {
        var about = await desk.LeadAsync(command.ConferenceId, cancellationToken);
        about.RequireWriting();
        var item = await desk.ItemAsync(command.ItemId, cancellationToken);
        var listing = item.At(about.Id);
        await desk.RequireNamelessAsync(CaseOf(item), [command.Text], cancellationToken);
        if (item.CaseId is { } caseId)
        {
            var words = await desk.SealForCaseAsync(AgendaListing.OutcomeField, caseId, listing.Id, command.Text.Trim(), cancellationToken);
            item.Settle(about.Id, command.Decided, null, words);
        }
        else
        {
            item.Settle(about.Id, command.Decided, desk.Seal(ConferencePlaces.Outcome, listing.Id, command.Text), null);
        }

        return Unit.Value;
    }

    public async ValueTask<Unit> Handle(WriteMinutes command, CancellationToken cancellationToken)
    {
        var about = await desk.LeadAsync(command.ConferenceId, cancellationToken);
        about.RequireWriting();
        var cases = (await ListedAsync(about.Id, cancellationToken)).SelectMany(CaseOf);
        var isChecked = await desk.RequireNamelessAsync(cases, [command.Text], cancellationToken);
        about.Write(desk.Seal(ConferencePlaces.Minutes, about.Id, command.Text), isChecked);
        return Unit.Value;
    }

    public async ValueTask<Unit> Handle(IssueMinutes command, CancellationToken cancellationToken)
    {
        var about = await desk.LeadAsync(command.ConferenceId, cancellationToken);
        about.Issue(call.Now);
        var items = await ListedAsync(about.Id, cancellationToken);
        if (items.Exists(item => item.Listings.Single(listing => listing.ConferenceId == about.Id).Outcome is null))
        {
            throw new DomainException(ConferenceErrors.OutcomeMissing);
        }

        var carried = await db.Set<Resolution>()
            .Where(resolution => resolution.ConferenceId == about.Id && resolution.ItemId != null)
            .Select(resolution => resolution.ItemId!.Value)
            .ToListAsync(cancellationToken);
        if (items.Exists(item => item.State == AgendaState.Decided && !carried.Contains(item.Id)))
        {
            throw new DomainException(ConferenceErrors.TaskMissing);
        }

        items.ForEach(item => item.Leave(about.Id));
        await desk.CarryAsync(about.Area, planned: null, cancellationToken);
        return Unit.Value;
    }

    public async ValueTask<Guid> Handle(GiveResolution command, CancellationToken cancellationToken)
    {
        var about = await desk.LeadAsync(command.ConferenceId, cancellationToken);
        about.RequireWriting();
        var item = command.ItemId is { } itemId ? await desk.ItemAsync(itemId, cancellationToken) : null;
        if (item is not null && (item.ListedAtId != about.Id || item.State != AgendaState.Decided))
        {
            throw new DomainException(ConferenceErrors.ItemState);
        }

        await desk.RequireNamelessAsync(item is null ? [] : CaseOf(item), [command.What], cancellationToken);
        var id = Ids.New(call.Now);
        var what = desk.Seal(ConferencePlaces.Resolution, id, command.What);
        db.Add(new Resolution(id, about.Id, item?.Id, Holder(about, command.HolderId, command.UnitId), command.DueOn, what, call.Now));
        return id;
    }

    public async ValueTask<Unit> Handle(TakeResolutionStep command, CancellationToken cancellationToken)
    {
        var task =
            await db.Set<Resolution>().FirstOrDefaultAsync(found => found.Id == command.ResolutionId, cancellationToken)
            ?? throw new DomainException(CommonErrors.NotFound);
        var about = await desk.SeeAsync(task.ConferenceId, cancellationToken);
        var staffId = call.RequireStaff().StaffId;
        if (!desk.Leads(about.Area) && !(command.Step == OwnedTaskStep.Finish && task.StaffId == staffId))
        {
            throw new DomainException(ConferenceErrors.LeadOnly);
        }

        var item = task.ItemId is { } itemId ? await db.Set<AgendaItem>().FirstAsync(found => found.Id == itemId, cancellationToken) : null;
        if (command.Text is { } text)
        {
            await desk.RequireNamelessAsync(item is null ? [] : CaseOf(item), [text], cancellationToken);
            task.Conclude(desk.Seal(ConferencePlaces.ResolutionOutcome, task.Id, text));
        }

        Take(command, task, about);
        if (item is not null)
        {
            await FollowAsync(task, item, cancellationToken);
        }

        return Unit.Value;
    }

    private void Take(TakeResolutionStep command, Resolution task, Conference about)
    {
        switch (command.Step)
        {
            case OwnedTaskStep.Finish:
                task.Finish(call.Now);
                break;
            case OwnedTaskStep.Drop:
                task.Drop(call.Now);
                break;
            case OwnedTaskStep.Move:
                var holder = command is { HolderId: null, UnitId: null }
                    ? TaskHolder.Of(task.StaffId, task.OutsideId)
                    : Holder(about, command.HolderId, command.UnitId);
                task.Move(holder, command.DueOn!.Value, call.Now);
                break;
            default:
                task.Reopen(command.DueOn!.Value, call.Now);
                break;
        }
    }

    /// <summary>An item is carried out with the last of its resolutions, and not any more when one is taken up again.</summary>
    private async Task FollowAsync(Resolution task, AgendaItem item, CancellationToken cancellationToken)
    {
        var others = await db.Set<Resolution>()
            .AnyAsync(other => other.ItemId == item.Id && other.Id != task.Id && other.State == OwnedTaskState.Open, cancellationToken);
        if (!task.IsOpen && !others && item.State == AgendaState.Decided)
        {
            item.Execute();
        }
        else if (task.IsOpen && item.State == AgendaState.Executed)
        {
            item.Resume();
        }
    }

    private static TaskHolder Holder(Conference about, Guid? staffId, Guid? unitId)
    {
        var holder = TaskHolder.Of(staffId, unitId);
        return about.Includes(holder) ? holder : throw new DomainException(ConferenceErrors.HolderUnfit);
    }

    private Task<List<AgendaItem>> ListedAsync(Guid conferenceId, CancellationToken cancellationToken) =>
        db.Set<AgendaItem>().Include(item => item.Listings).Where(item => item.ListedAtId == conferenceId).ToListAsync(cancellationToken);

    private static Guid[] CaseOf(AgendaItem item) => item.CaseId is { } caseId ? [caseId] : [];
}
