using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Intake.Contracts;

namespace WeChatRights.Core.Phrases;

/// <summary>A canned text as it is written.</summary>
/// <param name="Unit">Code of the unit whose it is; only for one of a unit.</param>
/// <param name="Category">Code of a chapter or a category of matters for which it is offered; null: for all.</param>
/// <param name="Text">May name things of the case between braces; see <see cref="PhraseText"/>.</param>
/// <param name="Then">快捷处理: done together with it; null: nothing.</param>
public sealed record PhraseFacts(
    [property: EnumDataType(typeof(PhraseOwner), ErrorMessage = "请选择给谁用。")] PhraseOwner Owner,
    [property: RegularExpression("^([0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12})$", ErrorMessage = "请选择单位。")] string? Unit,
    [property: EnumDataType(typeof(PhraseUse), ErrorMessage = "请选择用在哪里。")] PhraseUse Use,
    [property: StringLength(8, ErrorMessage = "没有这个类别，请重新选择。")] string? Category,
    [property:
        Required(ErrorMessage = "请写名称。"),
        StringLength(PhraseFacts.LongestTitle, MinimumLength = 2, ErrorMessage = "名称写 2 到 30 个字。")
    ]
        string Title,
    [property:
        Required(ErrorMessage = "请写内容。"),
        StringLength(PhraseFacts.LongestText, MinimumLength = 2, ErrorMessage = "内容写 2 到 1000 个字。"),
        NoGap(ErrorMessage = "里面有“请填写”的空。要填的地方请用花括号里的词，或者写完整。")
    ]
        string Text,
    [property: EnumDataType(typeof(PhraseAction), ErrorMessage = "请重新选择连着做什么。")] PhraseAction? Then = null
)
{
    public const int LongestTitle = 30;
    public const int LongestText = 1000;
}

/// <summary>存常用语: one's own, one's unit's by who is in charge of it, the city's by who keeps its forms. Answers its id.</summary>
/// <param name="PhraseId">The one that is written anew; its owner stays. Null: a new one.</param>
/// <exception cref="DomainException">
/// <c>not-found</c>; <c>phrase-not-yours</c>; <c>phrase-variable</c>; <c>phrase-number</c>; <c>phrase-action</c>; <c>phrase-too-many</c>; <c>invalid-input</c>
/// </exception>
[RequirePermission(Permission.HandleCase)]
public sealed record KeepPhrase(Guid? PhraseId, [property: Required(ErrorMessage = "请写常用语。")] PhraseFacts Facts) : ICommand<Guid>;

/// <summary>删常用语. What was sent with it stays as it was sent.</summary>
/// <exception cref="DomainException"><c>not-found</c>; <c>phrase-not-yours</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record DeletePhrase(Guid PhraseId) : ICommand<Unit>;

internal static class PhraseVisibility
{
    /// <summary>One's own, those of the units in which one has a post, and the city's.</summary>
    public static IQueryable<Phrase> PhrasesVisibleTo(this AppDbContext db, StaffRights staff)
    {
        var (me, units) = (staff.StaffId, staff.Areas(Permission.HandleCase).ToList());
        return db.Set<Phrase>()
            .Where(phrase =>
                phrase.Owner == PhraseOwner.City || phrase.StaffId == me || (phrase.Unit != null && units.Contains(phrase.Unit.Value))
            );
    }

    public static bool MayChange(this StaffRights staff, PhraseOwner owner, Guid? staffId, DivisionCode? unit) =>
        owner switch
        {
            PhraseOwner.Person => staffId == staff.StaffId,
            PhraseOwner.Unit => unit is { } of && staff.LedUnits().Contains(of),
            _ => staff.Has(Permission.KeepTemplates),
        };

    /// <summary>Where she is in charge.</summary>
    public static IReadOnlyList<DivisionCode> LedUnits(this StaffRights staff) =>
        [
            .. staff
                .Posts.Where(post => post.InCharge && RolePermissions.Of(post.Role).Contains(Permission.HandleCase))
                .Select(post => post.Division)
                .Distinct(),
        ];
}

internal sealed class KeepPhraseHandler(AppDbContext db, CallContext call)
    : ICommandHandler<KeepPhrase, Guid>,
        ICommandHandler<DeletePhrase, Unit>
{
    public async ValueTask<Guid> Handle(KeepPhrase command, CancellationToken cancellationToken)
    {
        var facts = command.Facts;
        if (facts.Category is { } category && CategoryNames.Of(category) == category)
        {
            throw DomainException.OfField("facts.category", "没有这个类别，请重新选择。");
        }

        var phrase = command.PhraseId is { } known ? await FindAsync(known, cancellationToken) : await NewAsync(facts, cancellationToken);
        phrase.Word(facts, call.Now);
        return phrase.Id;
    }

    public async ValueTask<Unit> Handle(DeletePhrase command, CancellationToken cancellationToken)
    {
        db.Remove(await FindAsync(command.PhraseId, cancellationToken));
        return Unit.Value;
    }

    private async Task<Phrase> NewAsync(PhraseFacts facts, CancellationToken cancellationToken)
    {
        var staff = call.RequireStaff();
        Guid? staffId = facts.Owner == PhraseOwner.Person ? staff.StaffId : null;
        var unit = facts.Owner == PhraseOwner.Unit ? DivisionCode.TryParse(facts.Unit) : null;
        if (!staff.MayChange(facts.Owner, staffId, unit))
        {
            throw new DomainException(PhraseErrors.NotYours);
        }

        var count = await db.Set<Phrase>()
            .CountAsync(phrase => phrase.Owner == facts.Owner && phrase.StaffId == staffId && phrase.Unit == unit, cancellationToken);
        if (count >= PhrasePolicy.MostOfOneOwner)
        {
            throw new DomainException(PhraseErrors.TooMany);
        }

        var phrase = new Phrase(Ids.New(call.Now), facts.Owner, staffId, unit);
        db.Add(phrase);
        return phrase;
    }

    private async Task<Phrase> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var staff = call.RequireStaff();
        var found =
            await db.PhrasesVisibleTo(staff).FirstOrDefaultAsync(phrase => phrase.Id == id, cancellationToken)
            ?? throw new DomainException(CommonErrors.NotFound);
        return staff.MayChange(found.Owner, found.StaffId, found.Unit) ? found : throw new DomainException(PhraseErrors.NotYours);
    }
}
