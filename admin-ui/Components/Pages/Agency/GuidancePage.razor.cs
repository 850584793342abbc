using System.Globalization;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.AdminUi.Live;
using WeChatRights.Core.PetitionAgency.Guidance;
using WeChatRights.Core.PetitionAgency.Mandates;
using WeChatRights.Core.PetitionAgency.Templates;

namespace WeChatRights.AdminUi.Components.Pages.Agency;

/// <summary>Questions of agents, what was published of them, and the forms. Which part is shown stands in the address; what is searched for does not.</summary>
public sealed partial class GuidancePage
{
    private const int PageSize = 20;
    private const int DeepestPage = 1_000;
    private const int LongestAnswer = 1500;
    private AsyncView<GuidanceList>? _questions;
    private AsyncView<IReadOnlyList<GuidanceExampleRow>>? _examples;
    private AsyncView<TemplateList>? _templates;
    private string? _search;

    [SupplyParameterFromQuery(Name = "tab")]
    private string? TabText { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private string? PageText { get; set; }

    [Inject]
    private StaffDesk Desk { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private IDialogService Dialogs { get; set; } = default!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = default!;

    [Inject]
    private ProblemTexts Problems { get; set; } = default!;

    private GuidanceTab Tab => AddressText.Choice<GuidanceTab>(TabText) ?? GuidanceTab.Questions;

    private int PageNumber => AddressText.Page(PageText, DeepestPage);

    private static string PageAddress(int number) =>
        number > 1 ? string.Create(CultureInfo.InvariantCulture, $"/agency/guidance?page={number}") : "/agency/guidance";

    private Task<GuidanceList> LoadQuestionsAsync(CancellationToken cancellationToken) =>
        Desk.AskAsync(new ListGuidance((PageNumber - 1) * PageSize, PageSize), cancellationToken);

    private Task<IReadOnlyList<GuidanceExampleRow>> LoadExamplesAsync(CancellationToken cancellationToken) =>
        Desk.AskAsync(new ListGuidanceExamples(_search), cancellationToken);

    private Task<TemplateList> LoadTemplatesAsync(CancellationToken cancellationToken) =>
        Desk.AskAsync(new ListTemplates(), cancellationToken);

    private async Task AskAsync()
    {
        var mine = await Desk.AskAsync(new ListMandates(Mine: true, Take: 100), CancellationToken.None);
        if (
            await AskGuidanceDialog.AskAsync(
                Dialogs,
                mine.Items,
                (mandate, topic, words) => Desk.DoAsync(new AskGuidance(mandate, topic, words))
            )
        )
        {
            Snackbar.Add("已提问。有答复会提醒你。", Severity.Success);
            await ReloadAsync(_questions);
        }
    }

    private async Task TakeAsync(GuidanceThread thread, GuidanceStep step)
    {
        var done = step switch
        {
            GuidanceStep.Close => await ConfirmDialog.AskAsync(
                Dialogs,
                "关闭这个提问？",
                "关闭以后不能再追问，已有的答复还看得到。",
                "关闭"
            ) && await TryAsync(() => Desk.DoAsync(new CloseGuidance(thread.Id))),
            GuidanceStep.AskAgain => await GuidanceWordsDialog.AskAsync(
                Dialogs,
                "追问",
                1000,
                words => Desk.DoAsync(new AskGuidanceAgain(thread.Id, words))
            ),
            GuidanceStep.Answer => await GuidanceWordsDialog.AskAsync(
                Dialogs,
                "答复",
                LongestAnswer,
                words => Desk.DoAsync(new AnswerGuidance(thread.Id, words))
            ),
            _ => await PublishGuidanceDialog.AskAsync(Dialogs, thread, facts => Desk.DoAsync(new PublishGuidance(thread.Id, facts))),
        };
        if (done)
        {
            await ReloadAsync(_questions);
        }
    }

    private async Task WithdrawAsync(GuidanceExampleRow row)
    {
        if (
            await ConfirmDialog.AskAsync(Dialogs, "撤下这条案例问答？", "撤下以后别的代理人看不到。可以改好再发布。", "撤下")
            && await TryAsync(() => Desk.DoAsync(new WithdrawGuidance(row.Id)))
        )
        {
            await ReloadAsync(_examples);
        }
    }

    private async Task WriteTemplateAsync(TemplateView? known)
    {
        if (await TemplateDialog.AskAsync(Dialogs, known, text => Desk.DoAsync(new WriteTemplate(known?.Id, text))))
        {
            Snackbar.Add("模板已保存。", Severity.Success);
            await ReloadAsync(_templates);
        }
    }

    private async Task WithdrawTemplateAsync(TemplateView row)
    {
        if (
            await ConfirmDialog.AskAsync(Dialogs, $"停用“{row.Name}”？", "停用以后代理人不能再下载。各个版本都留着记录。", "停用")
            && await TryAsync(() => Desk.DoAsync(new WithdrawTemplate(row.Id)))
        )
        {
            await ReloadAsync(_templates);
        }
    }

    /// <returns>Whether it was done; a refusal is said at the edge of the page.</returns>
    private async Task<bool> TryAsync(Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (DomainException refusal)
        {
            Snackbar.Add(Problems.Of(refusal).Advice, Severity.Warning);
            return false;
        }
    }

    private static Task ReloadAsync<T>(AsyncView<T>? view) => view?.ReloadAsync() ?? Task.CompletedTask;
}
