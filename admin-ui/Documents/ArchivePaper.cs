using WeChatRights.AdminUi.DisplayText;
using WeChatRights.Core.Cases.Closing;

namespace WeChatRights.AdminUi.Documents;

/// <summary>卷内目录: lies on top of the file. Titles and days; no name of hers, no words.</summary>
public static class ArchivePaper
{
    public static Paper Of(ArchiveCatalogue catalogue)
    {
        var number = 0;
        return new Paper(
            $"{catalogue.Unit}妇女联合会",
            "卷内目录",
            catalogue.Number,
            Warning: null,
            [
                new PaperFacts([
                    new PaperFact("类别", catalogue.CategoryName),
                    new PaperFact("收到", ChineseTime.Day(catalogue.ReceivedOn)),
                    new PaperFact("结束", ChineseTime.Day(catalogue.ClosedOn)),
                    new PaperFact("结果", catalogue.Result?.Word() ?? "没有另写结果"),
                    new PaperFact("凭据", catalogue.Proof?.Word() ?? "没有另附凭据"),
                    new PaperFact("归档", ChineseTime.Day(catalogue.ArchivedOn)),
                    new PaperFact("保管到", $"{catalogue.KeepUntilYear} 年 12 月 31 日"),
                ]),
                .. from item in catalogue.Items
                group item by item.Part into part
                select new PaperList(
                    part.Key.Word(),
                    [
                        .. part.Select(item =>
                            $"{ChineseTime.Day(item.On)}　{item.Kind.Word()}　{item.By ?? item.Kind.WhoWithoutAccount()}（第 {++number} 件）"
                        ),
                    ]
                ),
                new PaperFacts([new PaperFact("立卷人", null), new PaperFact("检查人", null)]),
            ],
            ["保管年限是建议，以同级档案主管部门批准的保管期限表为准。"]
        );
    }
}
