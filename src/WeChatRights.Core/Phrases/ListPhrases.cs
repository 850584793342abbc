using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.Core.Phrases;

/// <summary>Canned texts that the caller can use: her own, her units', the city's; by use and title.</summary>
[RequirePermission(Permission.HandleCase)]
public sealed record ListPhrases : IQuery<PhraseList>;

/// <param name="Units">Whose texts the caller may write, because she is in charge there.</param>
/// <param name="MayKeepCity">She writes the city's.</param>
public sealed record PhraseList(IReadOnlyList<PhraseRow> Items, IReadOnlyList<PhraseUnit> Units, bool MayKeepCity);

public sealed record PhraseUnit(string Code, string Name);

/// <param name="Unit">Whose it is, for one of a unit.</param>
/// <param name="MayChange">The caller may write it anew and delete it.</param>
public sealed record PhraseRow(
    Guid Id,
    PhraseOwner Owner,
    PhraseUnit? Unit,
    PhraseUse Use,
    string? Category,
    string Title,
    string Text,
    PhraseAction? Then,
    bool MayChange
);

/// <summary>What can be inserted into a text about one case, filled in from it. Her own first, then her units', then the city's.</summary>
/// <exception cref="DomainException"><c>not-found</c>: the case is out of the caller's sight.</exception>
[RequirePermission(Permission.HandleCase)]
public sealed record ListPhrasesForCase(
    Guid CaseId,
    [property: EnumDataType(typeof(PhraseUse), ErrorMessage = "请选择用在哪里。")] PhraseUse Use
) : IQuery<IReadOnlyList<FilledPhrase>>;

/// <param name="Text">Filled in; what is not known of this case stands as a gap in it.</param>
public sealed record FilledPhrase(Guid Id, string Title, string Text, PhraseOwner Owner, PhraseAction? Then)
{
    public override string ToString() => $"FilledPhrase({Id})";
}

internal sealed class ListPhrasesHandler(
    AppDbContext db,
    CallContext call,
    DivisionDirectory divisions,
    CaseCards cards,
    StationContacts stations
) : IQueryHandler<ListPhrases, PhraseList>, IQueryHandler<ListPhrasesForCase, IReadOnlyList<FilledPhrase>>
{
    public async ValueTask<PhraseList> Handle(ListPhrases query, CancellationToken cancellationToken)
    {
        var staff = call.RequireStaff();
        var rows = new List<PhraseRow>();
        foreach (
            var phrase in (await db.PhrasesVisibleTo(staff).AsNoTracking().ToListAsync(cancellationToken))
                .OrderBy(phrase => phrase.Owner)
                .ThenBy(phrase => phrase.Use)
                .ThenBy(phrase => phrase.Title, StringComparer.Ordinal)
        )
        {
            rows.Add(
                new PhraseRow(
                    phrase.Id,
                    phrase.Owner,
                    phrase.Unit is { } unit ? await NamedAsync(unit, cancellationToken) : null,
                    phrase.Use,
                    phrase.Category,
                    phrase.Title,
                    phrase.Text,
                    phrase.Then,
                    staff.MayChange(phrase.Owner, phrase.StaffId, phrase.Unit)
                )
            );
        }

        var units = new List<PhraseUnit>();
        foreach (var unit in staff.LedUnits())
        {
            units.Add(await NamedAsync(unit, cancellationToken));
        }

        return new PhraseList(rows, units, staff.Has(Permission.KeepTemplates));
    }

    public async ValueTask<IReadOnlyList<FilledPhrase>> Handle(ListPhrasesForCase query, CancellationToken cancellationToken)
    {
        var card = await cards.SeeAsync(query.CaseId, cancellationToken);
        var fitting = (
            await db.PhrasesVisibleTo(call.RequireStaff())
                .AsNoTracking()
                .Where(phrase => phrase.Use == query.Use)
                .ToListAsync(cancellationToken)
        ).Where(phrase => PhrasePolicy.IsFor(phrase.Category, card.Category));
        var values = await ValuesAsync(card, cancellationToken);
        return
        [
            .. fitting
                .OrderBy(phrase => phrase.Owner)
                .ThenBy(phrase => phrase.Title, StringComparer.Ordinal)
                .Select(phrase => new FilledPhrase(
                    phrase.Id,
                    phrase.Title,
                    PhraseText.Fill(phrase.Text, values),
                    phrase.Owner,
                    phrase.Then
                )),
        ];
    }

    private async Task<PhraseUnit> NamedAsync(DivisionCode unit, CancellationToken cancellationToken) =>
        new(unit.Value, await divisions.PathNameAsync(unit, cancellationToken));

    private async Task<Dictionary<string, string?>> ValuesAsync(CaseCard card, CancellationToken cancellationToken)
    {
        var station = await stations.FindAsync(card.Township, cancellationToken);
        var names = await StaffNames.ByIdAsync(db, [card.OwnerId], cancellationToken);
        return new(StringComparer.Ordinal)
        {
            [PhraseText.Number.Name] = card.Number,
            [PhraseText.Station.Name] = station?.Name,
            [PhraseText.StationPhone.Name] = station?.Phone,
            [PhraseText.Officer.Name] = names.GetValueOrDefault(card.OwnerId),
            [PhraseText.DueOn.Name] = card.HandlingDue is { } due ? Day(due.ChinaDate()) : null,
            [PhraseText.Today.Name] = Day(call.Now.ChinaDate()),
            [PhraseText.Hotline.Name] = "12338",
        };
    }

    private static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Month} 月 {day.Day} 日");
}
