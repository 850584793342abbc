using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Options;
using MudBlazor;
using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.AdminUi.Live;
using WeChatRights.Core.Consultations;
using WeChatRights.Core.Consultations.Calendars;
using WeChatRights.Core.Consultations.Providers;

namespace WeChatRights.AdminUi.Components.Pages.Consultations;

/// <summary>A provider's calendar elsewhere: an address for it to read, and its busy times to take in.</summary>
public sealed partial class CalendarDialog
{
    /// <summary>Bytes; a little more than the characters that the core takes, which says in words what is too long.</summary>
    private const long MostBytes = 4L * ConsultationPolicy.LongestBusyFile;

    private AsyncView<ProviderCalendar>? _view;
    private string? _address;
    private BusyImport? _done;
    private Problem? _problem;
    private bool _busy;

    [Parameter]
    public ProviderRow Provider { get; set; } = default!;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = default!;

    [Inject]
    private StaffDesk Desk { get; set; } = default!;

    [Inject]
    private IDialogService Dialogs { get; set; } = default!;

    [Inject]
    private ProblemTexts Problems { get; set; } = default!;

    [Inject]
    private IOptions<ShellOptions> Shell { get; set; } = default!;

    [Inject]
    private ILogger<CalendarDialog> Logger { get; set; } = default!;

    private bool HasApiAddress => Shell.Value.ApiAddress.Length > 0;

    public static async Task ShowAsync(IDialogService dialogs, ProviderRow provider)
    {
        var parameters = new DialogParameters<CalendarDialog> { { dialog => dialog.Provider, provider } };
        var reference = await dialogs.ShowAsync<CalendarDialog>($"{provider.Name}的日历", parameters, DialogLook.Small);
        await reference.Result;
    }

    private Task<ProviderCalendar> LoadAsync(CancellationToken cancellationToken) =>
        Desk.AskAsync(new GetProviderCalendar(Provider.Id), cancellationToken);

    private static string AddressWords(ProviderCalendar calendar) =>
        calendar.AddressIssuedAt is { } issued
            ? $"{ChineseTime.Exact(issued)} 生成过一个。地址不保存，丢了就换一个，旧的马上不能用。"
            : "还没有。有了地址，本人的手机日历会自动显示哪些时间有人约。里面没有咨询人的任何信息。";

    private static string BusyWords(ProviderCalendar calendar) =>
        calendar.ImportedAt is { } imported
            ? $"{ChineseTime.Exact(imported)} 导入过，往后还有 {calendar.BusyStretches} 段忙碌时间。再导入会替换。"
            : "还没有导入过。";

    private async Task IssueAsync(ProviderCalendar calendar)
    {
        var isNew = calendar.AddressIssuedAt is null;
        if (isNew || await ConfirmDialog.AskAsync(Dialogs, "换一个地址？", "旧地址马上不能用，本人要重新订阅。", "换"))
        {
            await ActAsync(async () =>
                _address = Shell.Value.ApiAddress.TrimEnd('/') + (await Desk.DoAsync(new IssueCalendarAddress(Provider.Id))).Path
            );
        }
    }

    private async Task RevokeAsync()
    {
        if (await ConfirmDialog.AskAsync(Dialogs, "收回日历地址？", "本人的日历不再更新。以后可以再生成。", "收回"))
        {
            await ActAsync(async () =>
            {
                await Desk.DoAsync(new RevokeCalendarAddress(Provider.Id));
                _address = null;
            });
        }
    }

    private Task ImportAsync(InputFileChangeEventArgs chosen) =>
        ActAsync(async () =>
        {
            if (chosen.File.Size > MostBytes)
            {
                throw new DomainException(ConsultationErrors.CalendarTooFull);
            }

            using var reader = new StreamReader(chosen.File.OpenReadStream(MostBytes), Encoding.UTF8);
            _done = await Desk.DoAsync(new ImportBusyTimes(Provider.Id, await reader.ReadToEndAsync()));
        });

    private async Task ForgetAsync()
    {
        if (await ConfirmDialog.AskAsync(Dialogs, "清除忙碌时间？", "因为忙碌收回的空时间会重新开放。", "清除"))
        {
            await ActAsync(async () => _done = await Desk.DoAsync(new ForgetBusyTimes(Provider.Id)));
        }
    }

    private async Task ActAsync(Func<Task> act)
    {
        (_busy, _problem, _done) = (true, null, null);
        try
        {
            await act();
        }
        catch (DomainException refusal)
        {
            _problem = Problems.Of(refusal);
        }
        catch (Exception exception)
        {
            Logger.LogError(exception, "The dialog of a provider's calendar could not do what it was asked to");
            _problem = Problems.Of(exception);
        }

        _busy = false;
        await (_view?.ReloadAsync() ?? Task.CompletedTask);
    }
}
