namespace WeChatRights.Core.Intake.Evidence;

public static class EvidenceErrors
{
    public static readonly DomainError TooLarge = new(
        "evidence-too-large",
        ErrorKind.Unprocessable,
        "文件太大：照片、文档 20 MB，录音 100 MB，视频 300 MB 以内。"
    );
    public static readonly DomainError TooMany = new(
        "evidence-quota",
        ErrorKind.Unprocessable,
        "材料已满：一件事最多 30 份、共 1 GB。更多材料请当面交给工作人员。"
    );
    public static readonly DomainError WrongType = new(
        "evidence-type",
        ErrorKind.Unprocessable,
        "不支持这种文件，或文件内容和名称不一致。可以交照片、录音、视频、PDF、Word 文档或文本。"
    );
    public static readonly DomainError TooManyPixels = new(
        "evidence-pixels",
        ErrorKind.Unprocessable,
        "照片尺寸太大，请用手机里的普通照片。"
    );
    public static readonly DomainError ChunkOutOfPlace = new(
        "evidence-chunk",
        ErrorKind.Unprocessable,
        "这一段的大小或序号不对，请重新上传。"
    );
    public static readonly DomainError Incomplete = new("evidence-incomplete", ErrorKind.Conflict, "还没有传完，请继续上传。");
    public static readonly DomainError AlreadyComplete = new("evidence-complete", ErrorKind.Conflict, "这份材料已经传完，不能再改。");
    public static readonly DomainError HashMismatch = new("evidence-hash", ErrorKind.Unprocessable, "文件在上传中出了错，请重新上传。");
    public static readonly DomainError CaseEnded = new(
        "evidence-case-ended",
        ErrorKind.Conflict,
        "这件事已经结束，不能再添加材料。需要的话可以重新提交。"
    );
    public static readonly DomainError NoViewingCopy = new(
        "evidence-no-copy",
        ErrorKind.Unprocessable,
        "这种照片没有预览，请下载原件查看。"
    );
    public static readonly DomainError Missing = new(
        "evidence-missing",
        ErrorKind.Unavailable,
        "材料暂时读不到，请稍后再试，并告诉系统管理员。"
    );
}
