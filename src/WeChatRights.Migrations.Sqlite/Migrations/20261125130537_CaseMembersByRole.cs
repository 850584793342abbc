using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatRights.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class CaseMembersByRole : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_case_members_staff_id_case_id", table: "case_members");

            migrationBuilder.CreateIndex(
                name: "IX_case_members_staff_id_role_case_id",
                table: "case_members",
                columns: new[] { "staff_id", "role", "case_id" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_case_members_staff_id_role_case_id", table: "case_members");

            migrationBuilder.CreateIndex(
                name: "IX_case_members_staff_id_case_id",
                table: "case_members",
                columns: new[] { "staff_id", "case_id" }
            );
        }
    }
}
