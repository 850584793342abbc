using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases.Views;

/// <summary>存为视图: the choices of the queue under a name, for oneself or for one's unit. The last of them in order. Answers its id.</summary>
/// <param name="Unit">Code of a unit in which the caller has a post; null: for herself.</param>
/// <exception cref="DomainException"><c>view-unit</c>; <c>view-too-many</c>; <c>view-name-number</c>; <c>invalid-input</c></exception>
[RequirePermission(Permission.ViewCases)]
public sealed record SaveCaseView(
    [property:
        Required(ErrorMessage = "请给视图起个名字。"),
        StringLength(SavedCaseView.LongestName, MinimumLength = 1, ErrorMessage = "名字最多写 20 个字。")
    ]
        string Name,
    [property: Required(ErrorMessage = "请先选好筛选条件。")] CaseViewFilter Filter,
    [property: RegularExpression("^([0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12})$", ErrorMessage = "请选择单位。")] string? Unit = null
) : ICommand<Guid>;

/// <summary>改视图的名字, by who saved it or who is in charge of its unit.</summary>
/// <exception cref="DomainException"><c>not-found</c>; <c>view-not-yours</c>; <c>view-name-number</c></exception>
[RequirePermission(Permission.ViewCases)]
public sealed record RenameCaseView(
    Guid ViewId,
    [property:
        Required(ErrorMessage = "请给视图起个名字。"),
        StringLength(SavedCaseView.LongestName, MinimumLength = 1, ErrorMessage = "名字最多写 20 个字。")
    ]
        string Name
) : ICommand<Unit>;

/// <summary>One place earlier among the views of the same person or unit. Nothing happens to the first.</summary>
/// <exception cref="DomainException"><c>not-found</c>; <c>view-not-yours</c></exception>
[RequirePermission(Permission.ViewCases)]
public sealed record MoveCaseViewUp(Guid ViewId) : ICommand<Unit>;

/// <summary>删视图.</summary>
/// <exception cref="DomainException"><c>not-found</c>; <c>view-not-yours</c></exception>
[RequirePermission(Permission.ViewCases)]
public sealed record DeleteCaseView(Guid ViewId) : ICommand<Unit>;

/// <summary>The caller's own views, then those of the units in which she has a post, each in its order.</summary>
[RequirePermission(Permission.ViewCases)]
public sealed record ListCaseViews : IQuery<CaseViewList>;

/// <param name="Units">For which the caller can save one.</param>
public sealed record CaseViewList(IReadOnlyList<CaseViewRow> Items, IReadOnlyList<CaseViewUnit> Units);

public sealed record CaseViewUnit(string Code, string Name);

/// <param name="Unit">Null: her own.</param>
/// <param name="MayChange">She saved it, or is in charge of its unit.</param>
public sealed record CaseViewRow(Guid Id, string Name, CaseViewUnit? Unit, CaseViewFilter Filter, bool MayChange);

internal static class CaseViewVisibility
{
    public static IQueryable<SavedCaseView> SavedViewsVisibleTo(this AppDbContext db, StaffRights staff)
    {
        var (me, units) = (staff.StaffId, staff.Areas(Permission.ViewCases).ToList());
        return db.Set<SavedCaseView>()
            .Where(view => (view.Unit == null && view.SavedBy == me) || (view.Unit != null && units.Contains(view.Unit.Value)));
    }

    public static bool MayChange(this StaffRights staff, SavedCaseView view) =>
        view.SavedBy == staff.StaffId
        || staff.Posts.Any(post =>
            post.InCharge && post.Division == view.Unit && RolePermissions.Of(post.Role).Contains(Permission.ViewCases)
        );
}

internal sealed class KeepCaseViewHandler(AppDbContext db, CallContext call, DivisionDirectory divisions)
    : ICommandHandler<SaveCaseView, Guid>,
        ICommandHandler<RenameCaseView, Unit>,
        ICommandHandler<MoveCaseViewUp, Unit>,
        ICommandHandler<DeleteCaseView, Unit>,
        IQueryHandler<ListCaseViews, CaseViewList>
{
    public async ValueTask<Guid> Handle(SaveCaseView command, CancellationToken cancellationToken)
    {
        var staff = call.RequireStaff();
        var unit = DivisionCode.TryParse(command.Unit);
        if (unit is { } shared && !staff.Areas(Permission.ViewCases).Contains(shared))
        {
            throw new DomainException(CaseViewErrors.UnitUnfit);
        }

        if (command.Filter.Category is { } category && CategoryNames.Of(category) == category)
        {
            throw DomainException.OfField("filter.category", "没有这个类别，请重新选择。");
        }

        var same = await OfSameAsync(staff.StaffId, unit, cancellationToken);
        if (same.Count >= (unit is null ? CaseViewPolicy.MostOfPerson : CaseViewPolicy.MostOfUnit))
        {
            throw new DomainException(CaseViewErrors.TooMany);
        }

        var position = same.Count == 0 ? 0 : same[^1].Position + 1;
        var view = new SavedCaseView(Ids.New(call.Now), staff.StaffId, unit, command.Name, command.Filter, position);
        db.Add(view);
        return view.Id;
    }

    public async ValueTask<Unit> Handle(RenameCaseView command, CancellationToken cancellationToken)
    {
        (await FindAsync(command.ViewId, cancellationToken)).Rename(command.Name);
        return Unit.Value;
    }

    public async ValueTask<Unit> Handle(MoveCaseViewUp command, CancellationToken cancellationToken)
    {
        var view = await FindAsync(command.ViewId, cancellationToken);
        var same = await OfSameAsync(view.SavedBy, view.Unit, cancellationToken);
        var at = same.FindIndex(other => other.Id == view.Id);
        if (at > 0)
        {
            (same[at - 1], same[at]) = (same[at], same[at - 1]);
        }

        for (var position = 0; position < same.Count; position++)
        {
            same[position].MoveTo(position);
        }

        return Unit.Value;
    }

    public async ValueTask<Unit> Handle(DeleteCaseView command, CancellationToken cancellationToken)
    {
        db.Remove(await FindAsync(command.ViewId, cancellationToken));
        return Unit.Value;
    }

    public async ValueTask<CaseViewList> Handle(ListCaseViews query, CancellationToken cancellationToken)
    {
        var staff = call.RequireStaff();
        var views = await db.SavedViewsVisibleTo(staff).AsNoTracking().ToListAsync(cancellationToken);
        var rows = new List<CaseViewRow>();
        foreach (
            var view in views
                .OrderBy(view => view.Unit?.Value ?? "", StringComparer.Ordinal)
                .ThenBy(view => view.Position)
                .ThenBy(view => view.Id)
        )
        {
            var unit = view.Unit is { } code ? await NamedAsync(code, cancellationToken) : null;
            rows.Add(new CaseViewRow(view.Id, view.Name, unit, view.Filter, staff.MayChange(view)));
        }

        var units = new List<CaseViewUnit>();
        foreach (var area in staff.Areas(Permission.ViewCases))
        {
            units.Add(await NamedAsync(area, cancellationToken));
        }

        return new CaseViewList(rows, units);
    }

    private async Task<CaseViewUnit> NamedAsync(DivisionCode unit, CancellationToken cancellationToken) =>
        new(unit.Value, await divisions.PathNameAsync(unit, cancellationToken));

    /// <summary>All of the same person, or of the same unit, in order.</summary>
    private Task<List<SavedCaseView>> OfSameAsync(Guid staffId, DivisionCode? unit, CancellationToken cancellationToken) =>
        (
            unit is { } shared
                ? db.Set<SavedCaseView>().Where(view => view.Unit == shared)
                : db.Set<SavedCaseView>().Where(view => view.Unit == null && view.SavedBy == staffId)
        )
            .OrderBy(view => view.Position)
            .ThenBy(view => view.Id)
            .ToListAsync(cancellationToken);

    private async Task<SavedCaseView> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var staff = call.RequireStaff();
        var found =
            await db.SavedViewsVisibleTo(staff).FirstOrDefaultAsync(view => view.Id == id, cancellationToken)
            ?? throw new DomainException(CommonErrors.NotFound);
        return staff.MayChange(found) ? found : throw new DomainException(CaseViewErrors.NotYours);
    }
}
