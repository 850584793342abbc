using Microsoft.AspNetCore.Components;
using MudBlazor;
using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.AdminUi.Live;
using WeChatRights.Core.Regions;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.Volunteers;
using WeChatRights.Core.Volunteers.Profiles;

namespace WeChatRights.AdminUi.Components.Pages.Volunteers;

/// <summary>Takes in a volunteer who has applied on paper, or changes what is known of one.</summary>
public sealed partial class VolunteerDialog
{
    private readonly List<QualificationDraft> _held = [];
    private readonly List<string> _excluded = [];
    private Dictionary<string, string> _names = [];
    private string? _name;
    private string? _phone;
    private Sex? _sex;
    private DateTime? _born;
    private string? _guardian;
    private DateTime? _agreed;
    private string? _home;
    private string? _village;
    private string? _toExclude;
    private IReadOnlyCollection<VolunteerSkill> _skills = [];
    private string? _dialects;
    private int _radius = 5;
    private int _shifts = 1;
    private int _hours = 4;
    private string? _wishes;
    private bool _nights;
    private bool _pairs;
    private bool _experienced;

    /// <summary>Whose facts are changed; null: somebody new.</summary>
    [Parameter]
    public VolunteerDetails? Details { get; set; }

    [Parameter]
    public StaffDesk Desk { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    private bool IsMinor => _born is { } born && VolunteerPolicy.IsMinor(DateOnly.FromDateTime(born), Time.GetUtcNow().ChinaDate());

    private bool IsComplete =>
        !string.IsNullOrWhiteSpace(_name)
        && !string.IsNullOrWhiteSpace(_phone)
        && _sex is not null
        && _born is not null
        && _home is not null
        && _skills.Count > 0
        && (!IsMinor || (!string.IsNullOrWhiteSpace(_guardian) && _agreed is not null))
        && _held.TrueForAll(held => held.IsComplete);

    private string Notice =>
        Details is null
            ? "先请本人在纸上申请。手机号密封保存，列表里只显示一部分。登记以后由站里初审、县里批准。"
            : "改了姓名、出生日期、监护人、能做什么或资格证，要重新初审和批准，其间不安排服务。";

    public static async Task<bool> AskAsync(IDialogService dialogs, StaffDesk desk, VolunteerDetails? details)
    {
        var parameters = new DialogParameters<VolunteerDialog> { { dialog => dialog.Desk, desk }, { dialog => dialog.Details, details } };
        var title = details is null ? "登记志愿者" : $"修改{details.Row.Name}的资料";
        var reference = await dialogs.ShowAsync<VolunteerDialog>(title, parameters, DialogLook.Small);
        return await reference.Result is { Canceled: false };
    }

    protected override async Task OnInitializedAsync()
    {
        if (Details is { } known)
        {
            Fill(known.Facts);
            FillTerms(known.Facts.Terms);
        }

        var places = await Desk.AskAsync(new ListPlaces(DivisionLevel.Township));
        _names = places.ToDictionary(place => place.Code, place => place.Name, StringComparer.Ordinal);
    }

    private void Fill(VolunteerFacts facts)
    {
        (_name, _phone, _sex, _born) = (facts.Name, facts.Phone, facts.Sex, facts.BirthDate.ToDateTime(TimeOnly.MinValue));
        (_guardian, _agreed) = (facts.Guardian, facts.GuardianConsentOn.AsDate());
        (_home, _village, _skills) = (facts.Home[..9], facts.Home, facts.Skills);
        _held.AddRange(facts.Qualifications.Select(QualificationDraft.Of));
    }

    private void FillTerms(ServiceTerms terms)
    {
        (_dialects, _radius, _shifts, _hours) = (terms.Dialects, terms.RadiusKm, terms.ShiftsPerWeek, terms.HoursPerWeek);
        (_wishes, _nights, _pairs, _experienced) = (terms.Wishes, terms.Nights, terms.OnlyInPairs, terms.Experienced);
        _excluded.AddRange(terms.ExcludedStations);
    }

    private void Exclude(string? station)
    {
        if (station is not null && !_excluded.Contains(station, StringComparer.Ordinal))
        {
            _excluded.Add(station);
        }

        _toExclude = null;
    }

    private void Include(string station) => _excluded.Remove(station);

    private async Task<object> SendAsync() =>
        Details is { } known
            ? await Desk.DoAsync(new ChangeVolunteer(known.Row.Id, known.Row.Version, Facts()))
            : await Desk.DoAsync(new RegisterVolunteer(Facts()));

    private VolunteerFacts Facts() =>
        new(
            _name!.Trim(),
            _phone!.Trim(),
            _sex!.Value,
            DateOnly.FromDateTime(_born!.Value),
            IsMinor ? _guardian?.Trim() : null,
            IsMinor && _agreed is { } agreed ? DateOnly.FromDateTime(agreed) : null,
            // A village that is known stays, unless another township is chosen.
            _village is { } village
            && village.StartsWith(_home!, StringComparison.Ordinal)
                ? village
                : _home!,
            [.. _skills],
            _held.ConvertAll(held => held.Facts),
            new ServiceTerms(_dialects?.Trim(), _radius, _shifts, _hours, _nights, _pairs, _wishes?.Trim(), _excluded, _experienced)
        );
}
